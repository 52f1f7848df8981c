package guatu.server.exchange;

import guatu.server.access.Allowed;
import guatu.server.access.AuditAction;
import guatu.server.access.ExportMark;
import guatu.server.access.Recorded;
import guatu.server.access.Role;
import guatu.server.exchange.load.StandingReader;
import guatu.server.exchange.output.ExportWorkbook;
import guatu.server.exchange.output.TemplateWorkbook;
import guatu.server.exchange.plan.Standing;
import guatu.server.web.FileAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list as a workbook, and the empty workbook to fill in. */
@RestController
final class ExportController {

    private final StandingReader standing;

    ExportController(StandingReader standing) {
        this.standing = standing;
    }

    @Allowed({Role.OFFICE, Role.LEADER, Role.AUDITOR, Role.ADMIN})
    @Recorded(AuditAction.EXPORTED)
    @GetMapping("/api/export.xlsx")
    ResponseEntity<byte[]> export(ExportMark mark) throws IOException {
        Standing now = standing.read();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportWorkbook.write(out, now, mark.text());
        String name = now.campaign().name() + "-v" + now.list().version() + ".xlsx";
        return FileAnswer.saved(name, FileAnswer.XLSX).body(out.toByteArray());
    }

    @Allowed
    @GetMapping("/api/template.xlsx")
    ResponseEntity<byte[]> template() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TemplateWorkbook.write(out);
        return FileAnswer.saved("挂图导入模板.xlsx", FileAnswer.XLSX).body(out.toByteArray());
    }
}
