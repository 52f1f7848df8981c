package guatu.server.ledger;

import guatu.server.access.Allowed;
import guatu.server.access.AuditAction;
import guatu.server.access.ExportMark;
import guatu.server.access.Open;
import guatu.server.access.Recorded;
import guatu.server.access.Role;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an auditor takes away: signed roots, keys, proofs and the whole ledger. */
@RestController
final class LedgerController {

    private final Seals seals;
    private final LedgerExport export;

    LedgerController(Seals seals, LedgerExport export) {
        this.seals = seals;
        this.export = export;
    }

    /** The newest sealed state with its signed note and the keys to check it; null before. */
    record Sealed(@Nullable Seal seal, @Nullable String note, List<String> keys) {}

    /** A proof that the state of that size is the beginning of the one in the note. */
    record Consistency(long older, List<String> path, String note) {}

    @Open
    @GetMapping("/api/ledger/seal")
    Sealed seal() {
        return new Sealed(seals.latest(), seals.note(), seals.keys());
    }

    @Open
    @GetMapping(value = "/api/ledger/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    String checkpoint() {
        String note = seals.note();
        if (note == null) {
            throw RefusedException.notFound(Problem.of("ledger.nothing-sealed"));
        }
        return note;
    }

    @Open
    @GetMapping("/api/ledger/consistency")
    Consistency consistency(@RequestParam long older) {
        List<String> path = seals.consistency(older);
        String note = seals.note();
        if (path == null || note == null) {
            throw RefusedException.notFound(Problem.at("ledger.size-unknown", "older", older));
        }
        return new Consistency(older, path, note);
    }

    @Allowed
    @GetMapping("/api/ledger/entries/{id}/receipt")
    Receipt receipt(@PathVariable UUID id) {
        Receipt receipt = seals.receipt(id);
        if (receipt == null) {
            throw RefusedException.notFound(Problem.at("ledger.not-sealed", "id", id));
        }
        return receipt;
    }

    @Allowed({Role.AUDITOR, Role.OFFICE})
    @Recorded(AuditAction.EXPORTED)
    @GetMapping("/api/ledger/export")
    void export(HttpServletResponse response, ExportMark mark) throws IOException {
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"guatu-ledger.zip\"");
        export.write(response.getOutputStream(), mark.text());
    }
}
