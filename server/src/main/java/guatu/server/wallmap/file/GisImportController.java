package guatu.server.wallmap.file;

import guatu.server.access.Account;
import guatu.server.access.Allowed;
import guatu.server.access.Role;
import guatu.server.wallmap.layer.Layer;
import guatu.server.web.FileAnswer;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import guatu.tiles.datum.ReferenceSystem;
import guatu.tiles.datum.ReferenceSystems;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** GIS files into layers: looked at first, then taken. */
@RestController
final class GisImportController {

    private final GisImports imports;
    private final GisFileRows rows;

    GisImportController(GisImports imports, GisFileRows rows) {
        this.imports = imports;
        this.rows = rows;
    }

    @Allowed(Role.OFFICE)
    @GetMapping("/api/map/imports")
    List<GisFileRows.Taken> imports() {
        return rows.imports();
    }

    /** The file as it was sent. */
    @Allowed(Role.OFFICE)
    @GetMapping("/api/map/imports/{id}/file")
    ResponseEntity<byte[]> original(@PathVariable String id) {
        GisFileRows.Original original = rows.original(number(id));
        if (original == null) {
            throw RefusedException.notFound(Problem.at("map.file.no-import", "id", id));
        }
        return FileAnswer.saved(original.name(), MediaType.APPLICATION_OCTET_STREAM)
                .body(original.content());
    }

    private static UUID number(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw RefusedException.notFound(Problem.at("map.file.no-import", "id", id));
        }
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/api/map/preview")
    GisPreview preview(
            @RequestParam("file") MultipartFile file,
            @RequestParam String layer,
            @RequestParam(required = false) @Nullable String crs)
            throws IOException {
        return imports.preview(wish(file, layer, crs, false), file.getBytes()).orRefuse();
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/api/map/imports")
    GisPreview take(
            @RequestParam("file") MultipartFile file,
            @RequestParam String layer,
            @RequestParam(required = false) @Nullable String crs,
            @RequestParam(required = false) @Nullable String without,
            Account account)
            throws IOException {
        boolean withoutRefused = "refused".equals(without);
        return imports.take(wish(file, layer, crs, withoutRefused), file.getBytes(), account)
                .orRefuse();
    }

    private static GisImports.Wish wish(
            MultipartFile file, String code, @Nullable String crs, boolean withoutRefused) {
        Layer layer = Layer.of(code);
        if (layer == null || !layer.isStored()) {
            throw RefusedException.because(Problem.at("map.file.layer", "layer", code));
        }
        ReferenceSystem system = crs == null || crs.isBlank() ? null : ReferenceSystems.named(crs);
        if (crs != null && !crs.isBlank() && system == null) {
            throw RefusedException.because(Problem.at("map.file.crs", "crs", crs));
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return new GisImports.Wish(name, layer, system, withoutRefused);
    }
}
