package guatu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.database.SqliteFile;
import guatu.server.project.Groundwork;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What leaves the system says who took it, when, and under which number the trail has it. */
@ServerTest
class ExportsTest {

    private static final Pattern FILE =
            Pattern.compile(".*(\\.(csv|xlsx|docx|pdf|zip)|/export(/\\{code})?)");

    /** Holds nothing of anybody: an empty workbook to fill in. */
    private static final String TEMPLATE = "/api/template.xlsx";

    private final Callers callers;
    private final Groundwork ground;
    private final RequestMappingHandlerMapping endpoints;

    ExportsTest(Callers callers, Groundwork ground, RequestMappingHandlerMapping endpoints) {
        this.callers = callers;
        this.ground = ground;
        this.endpoints = endpoints;
    }

    @Test
    void everyFileToTakeAwayIsRecordedAsAnExport() {
        List<String> files = new ArrayList<>();
        endpoints
                .getHandlerMethods()
                .forEach((mapping, endpoint) -> {
                    for (String path : mapping.getPatternValues()) {
                        Recorded recorded = endpoint.getMethodAnnotation(Recorded.class);
                        if (FILE.matcher(path).matches() && !path.equals(TEMPLATE)) {
                            files.add(path);
                            assertThat(recorded).as(path).isNotNull();
                            assertThat(recorded.value()).isEqualTo(AuditAction.EXPORTED);
                        }
                        if (recorded != null && recorded.value() == AuditAction.EXPORTED) {
                            assertThat(endpoint.getMethod().getParameterTypes())
                                    .as(path + " carries the mark")
                                    .contains(ExportMark.class);
                        }
                    }
                });
        assertThat(files)
                .contains(
                        "/api/audit.csv",
                        "/api/export.xlsx",
                        "/api/ledger/export",
                        "/api/map/export/{code}");
    }

    @Test
    void aWorkbookAndAPrintedPlanCarryTheNumberOfTheTrail() throws IOException {
        callers.loggedIn("export-holder", Role.FILLER);
        ground.lay("export-holder");
        ground.list(
                """
                VR 虚拟现实产业园
                VR/M1 一期封顶 start=2022-03-01 finish=2022-12-16 post=GS-1
                """);
        Caller office = callers.loggedIn("taker-office", Role.OFFICE);
        Answer workbook = office.get("/api/export.xlsx");
        Answer plan = office.get("/api/plan.pdf");
        Caller audit = callers.loggedIn("mark-reader", Role.AUDIT_ADMIN);
        Answer trail = audit.get("/api/audit?login=taker-office&action=EXPORTED");
        assertThat(trail.at("/total")).isEqualTo("2");
        String ofPlan = trail.at("/items/0/detail");
        String ofWorkbook = trail.at("/items/1/detail");
        assertThat(ofWorkbook).matches("[0-9A-F]{8}");
        assertThat(heads(workbook.body()))
                .isNotEmpty()
                .allSatisfy(head -> assertThat(head).contains("taker-office", ofWorkbook));
        try (var pdf = Loader.loadPDF(plan.body())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("编号 " + ofPlan);
        }
    }

    @Test
    void theLedgerAndLayersOfTheMapCarryItToo() throws Exception {
        Caller auditor = callers.loggedIn("taker-auditor", Role.AUDITOR);
        assertThat(part(auditor.get("/api/ledger/export").body())).contains("taker-auditor");
        String layer = "/api/map/export/houses?format=";
        assertThat(auditor.get(layer + "geojson").at("/description")).contains("taker-auditor");
        assertThat(part(auditor.get(layer + "shp").body())).contains("taker-auditor");
        try (SqliteFile file = SqliteFile.of(auditor.get(layer + "gpkg").body())) {
            var description = file.jdbc().sql("select description from gpkg_contents");
            assertThat(description.query(String.class).single()).contains("taker-auditor");
        }
    }

    /** The part of a zip that says who took it. */
    private static String part(byte[] zip) throws IOException {
        try (var parts = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals("export.txt")) {
                    return new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    private static List<String> heads(byte[] file) throws IOException {
        List<String> heads = new ArrayList<>();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            workbook.forEach(sheet -> heads.add(sheet.getHeader().getRight()));
        }
        return heads;
    }
}
