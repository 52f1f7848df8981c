package guatu.server.wallmap.file;

import guatu.server.access.Account;
import guatu.server.access.Allowed;
import guatu.server.access.Role;
import guatu.server.wallmap.layer.Layer;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import guatu.tiles.datum.ReferenceSystem;
import guatu.tiles.datum.ReferenceSystems;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** GIS files into layers: looked at first, then taken. */
@RestController
final class GisImportController {

    private final GisImports imports;

    GisImportController(GisImports imports) {
        this.imports = imports;
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/api/map/preview")
    GisPreview preview(
            @RequestParam("file") MultipartFile file,
            @RequestParam String layer,
            @RequestParam(required = false) @Nullable String crs)
            throws IOException {
        return imports.preview(wish(file, layer, crs), file.getBytes()).orRefuse();
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/api/map/imports")
    GisPreview take(
            @RequestParam("file") MultipartFile file,
            @RequestParam String layer,
            @RequestParam(required = false) @Nullable String crs,
            Account account)
            throws IOException {
        return imports.take(wish(file, layer, crs), file.getBytes(), account).orRefuse();
    }

    private static GisImports.Wish wish(MultipartFile file, String code, @Nullable String crs) {
        Layer layer = Layer.of(code);
        if (layer == null || !layer.isStored()) {
            throw RefusedException.because(Problem.at("map.file.layer", "layer", code));
        }
        ReferenceSystem system = crs == null || crs.isBlank() ? null : ReferenceSystems.named(crs);
        if (crs != null && !crs.isBlank() && system == null) {
            throw RefusedException.because(Problem.at("map.file.crs", "crs", crs));
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return new GisImports.Wish(name, layer, system);
    }
}
