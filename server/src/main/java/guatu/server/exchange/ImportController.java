package guatu.server.exchange;

import guatu.server.access.Account;
import guatu.server.access.Allowed;
import guatu.server.access.AuditAction;
import guatu.server.access.ExportMark;
import guatu.server.access.FirstPassword;
import guatu.server.access.Recorded;
import guatu.server.access.Role;
import guatu.server.exchange.match.Answer;
import guatu.server.exchange.match.What;
import guatu.server.exchange.output.RefusedWorkbook;
import guatu.server.exchange.plan.PlannedRow;
import guatu.server.exchange.plan.RowOutcome;
import guatu.server.web.FileAnswer;
import guatu.server.web.Page;
import guatu.server.web.Problem;
import guatu.server.web.ProblemWording;
import guatu.server.web.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Loading a file: send, correct, answer, preview, apply. */
@RestController
final class ImportController {

    private final Imports imports;
    private final ProblemWording wording;

    ImportController(Imports imports, ProblemWording wording) {
        this.imports = imports;
        this.wording = wording;
    }

    /** Corrected mappings of sheets. */
    record Mapping(List<Correction> sheets) {}

    /** Answers to questions. */
    record Answers(List<Given> answers) {

        /** One answer; without a code the name is none of ours. */
        record Given(String id, @Nullable String code) {}
    }

    /** How to load. */
    record Wish(Mode mode, @Nullable String reason) {

        /** All or nothing, or all but the refused rows. */
        enum Mode {
            ALL,
            WITHOUT_REFUSED
        }
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/api/imports")
    ImportView start(@RequestParam("file") MultipartFile file, Account account) throws IOException {
        String name = file.getOriginalFilename();
        return view(imports.start(file.getBytes(), name == null ? "" : name, account));
    }

    @Allowed(Role.OFFICE)
    @GetMapping("/api/imports")
    List<ImportView> recent() {
        return imports.recent().stream().map(this::view).toList();
    }

    @Allowed(Role.OFFICE)
    @GetMapping("/api/imports/{id}")
    ImportView one(@PathVariable UUID id) {
        return view(found(id));
    }

    @Allowed(Role.OFFICE)
    @PutMapping("/api/imports/{id}/mapping")
    ImportView remap(@PathVariable UUID id, @RequestBody Mapping mapping, Account account) {
        return taken(id, imports.remap(found(id), mapping.sheets(), account));
    }

    @Allowed(Role.OFFICE)
    @PutMapping("/api/imports/{id}/answers")
    ImportView answer(@PathVariable UUID id, @RequestBody Answers answers, Account account) {
        List<Answer> given = answers.answers().stream().map(ImportController::answer).toList();
        return taken(id, imports.answer(found(id), given, account));
    }

    private static Answer answer(Answers.Given given) {
        int colon = given.id().indexOf(':');
        for (What what : What.values()) {
            if (colon > 0 && what.key().equals(given.id().substring(0, colon))) {
                return new Answer(what, given.id().substring(colon + 1), given.code());
            }
        }
        throw RefusedException.because(
                Problem.at("exchange.import.no-question", "answers", given.id()));
    }

    @Allowed(Role.OFFICE)
    @GetMapping("/api/imports/{id}/rows")
    Page<RowView> rows(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        found(id);
        String stored = outcome == null ? null : outcome.toUpperCase(Locale.ROOT);
        int fitting = Math.clamp(size, 1, Page.LARGEST);
        List<RowView> rows =
                imports.rows().page(id, stored, Math.max(0, page), fitting).stream()
                        .map(row -> RowView.of(row, wording))
                        .toList();
        return new Page<>(imports.rows().count(id, stored), page, fitting, rows);
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/api/imports/{id}/apply")
    ImportView apply(@PathVariable UUID id, @RequestBody Wish wish, Account account) {
        Import found = found(id);
        if (imports.stale(found)) {
            imports.remap(found, List.of(), account);
            throw RefusedException.conflict(
                    Problem.at("exchange.import.stale", "id", found.fileName()));
        }
        String reason = wish.reason() == null ? "" : wish.reason().strip();
        return taken(
                id,
                imports.apply(
                        found,
                        reason.isEmpty() ? found.fileName() : reason,
                        wish.mode() == Wish.Mode.WITHOUT_REFUSED,
                        account));
    }

    /** The first passwords of accounts that the import made; told once, then forgotten. */
    @Allowed(Role.OFFICE)
    @PostMapping("/api/imports/{id}/passwords")
    List<FirstPassword> passwords(@PathVariable UUID id) {
        found(id);
        return imports.passwords(id);
    }

    @Allowed(Role.OFFICE)
    @Recorded(AuditAction.EXPORTED)
    @GetMapping("/api/imports/{id}/refused.xlsx")
    ResponseEntity<byte[]> refused(@PathVariable UUID id, ExportMark mark) throws IOException {
        Import found = found(id);
        List<PlannedRow> refused =
                imports.rows().page(id, RowOutcome.REFUSED.name(), 0, Integer.MAX_VALUE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RefusedWorkbook(wording)
                .write(out, imports.sheets(found), found.body().sheets(), refused, mark.text());
        return FileAnswer.saved("退回-" + baseName(found.fileName()) + ".xlsx", FileAnswer.XLSX)
                .body(out.toByteArray());
    }

    private static String baseName(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    @Allowed(Role.OFFICE)
    @DeleteMapping("/api/imports/{id}")
    ImportView cancel(@PathVariable UUID id) {
        found(id);
        return taken(id, imports.cancel(id));
    }

    private Import found(UUID id) {
        Import found = imports.find(id);
        if (found == null) {
            throw RefusedException.notFound(Problem.at("exchange.import.unknown", "id", id));
        }
        return found;
    }

    private ImportView taken(UUID id, boolean taken) {
        Import now = found(id);
        if (!taken) {
            throw RefusedException.conflict(
                    Problem.at("exchange.import.busy", "id", now.fileName(), now.state()));
        }
        return view(now);
    }

    private ImportView view(Import found) {
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        return ImportView.of(
                found, found.body().problems().stream().map(wording::say).toList(), english);
    }
}
