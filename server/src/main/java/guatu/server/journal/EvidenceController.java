package guatu.server.journal;

import guatu.server.access.Account;
import guatu.server.access.Allowed;
import guatu.server.access.Role;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Handing in photos and documents, and looking at them. */
@RestController
final class EvidenceController {

    private final Evidence evidence;

    EvidenceController(Evidence evidence) {
        this.evidence = evidence;
    }

    @Allowed({Role.FILLER, Role.HEAD})
    @PostMapping("/api/evidence")
    EvidenceRef store(@RequestParam("file") MultipartFile file, Account account)
            throws IOException {
        String name = file.getOriginalFilename();
        return evidence.store(file.getBytes(), name == null ? "" : name, account).orRefuse();
    }

    /** The content never changes under its hash; images open in place, all else is downloaded. */
    @Allowed
    @GetMapping("/api/evidence/{hash}")
    ResponseEntity<InputStreamResource> open(@PathVariable String hash) {
        EvidenceRef piece = evidence.find(hash);
        InputStream content = piece == null ? null : evidence.open(hash);
        if (piece == null || content == null) {
            throw RefusedException.notFound(Problem.at("journal.evidence.unknown", "hash", hash));
        }
        boolean isImage = piece.type().startsWith("image/");
        ContentDisposition disposition =
                (isImage ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(piece.name(), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(piece.type()))
                .contentLength(piece.size())
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "sandbox")
                .body(new InputStreamResource(content));
    }

    /** A small picture of a photo; not there for documents. */
    @Allowed
    @GetMapping("/api/evidence/{hash}/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable String hash) {
        byte[] picture = evidence.thumbnail(hash);
        if (picture == null) {
            throw RefusedException.notFound(Problem.at("journal.evidence.unknown", "hash", hash));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .body(picture);
    }
}
