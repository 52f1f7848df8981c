package guatu.server.access;

import guatu.server.web.Here;
import guatu.server.web.Page;
import guatu.server.web.Wording;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail: looking through it, and taking it out as a file that names who took it. */
@RestController
final class AuditController {

    /** More than a year of a busy city; a longer trail is exported by its months. */
    private static final int MOST_EXPORTED = 200_000;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Here.ZONE);

    private final AuditRows rows;
    private final Wording wording;

    AuditController(AuditRows rows, Wording wording) {
        this.rows = rows;
        this.wording = wording;
    }

    /** A page of the trail, newest first. */
    record Trail(long total, int page, int size, List<AuditRows.Line> items) {}

    @Allowed({Role.AUDITOR, Role.AUDIT_ADMIN})
    @GetMapping("/api/audit")
    Trail search(
            @RequestParam(required = false) @Nullable String login,
            @RequestParam(required = false) @Nullable AuditAction action,
            @RequestParam(required = false) @Nullable LocalDate since,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        int fitting = Math.clamp(size, 1, Page.LARGEST);
        int from = Math.max(page, 0);
        AuditRows.Found found =
                rows.search(
                        new AuditRows.Wanted(login, action, since, until, text),
                        fitting,
                        (long) from * fitting);
        return new Trail(found.total(), from, fitting, found.lines());
    }

    @Allowed({Role.AUDITOR, Role.AUDIT_ADMIN})
    @Recorded(AuditAction.EXPORTED)
    @GetMapping("/api/audit.csv")
    ResponseEntity<byte[]> export(
            @RequestParam(required = false) @Nullable String login,
            @RequestParam(required = false) @Nullable AuditAction action,
            @RequestParam(required = false) @Nullable LocalDate since,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String text,
            ExportMark mark) {
        var wanted = new AuditRows.Wanted(login, action, since, until, text);
        Stream<String> lines =
                rows.search(wanted, MOST_EXPORTED, 0).lines().stream().map(this::line);
        String file =
                Stream.concat(
                                Stream.of(
                                        CsvText.row(List.of(mark.text())),
                                        wording.say("audit.columns")),
                                lines)
                        .collect(Collectors.joining("\r\n", "\ufeff", "\r\n"));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    private String line(AuditRows.Line line) {
        return CsvText.row(
                List.of(
                        Long.toString(line.seq()),
                        TIME.format(line.at()),
                        line.login(),
                        wording.say("audit.action." + line.action()),
                        line.subject(),
                        line.detail(),
                        line.address()));
    }
}
