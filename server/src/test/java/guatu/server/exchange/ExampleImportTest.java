package guatu.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Role;
import guatu.server.project.Projects;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The example campaign goes in like anybody's workbook, out again, and in without a change. */
@ServerTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExampleImportTest {

    private static final Path EXAMPLE = Path.of("../examples/qingdao-2022/qingdao-2022.xlsx");

    private final Projects projects;
    private final Caller console;
    private final Caller office;

    ExampleImportTest(Callers callers, Projects projects) throws IOException {
        this.projects = projects;
        this.console = OfficeCaller.console(callers);
        this.office = OfficeCaller.of(callers, Role.OFFICE);
    }

    @Test
    @Order(1)
    void everyRowOfTheExampleIsAccepted() throws IOException {
        ImportDriver file = new ImportDriver(console).send(EXAMPLE);

        assertThat(file.problems()).isEmpty();
        assertThat(file.refusals()).isEmpty();
        assertThat(file.state()).isEqualTo("PREVIEW");
        assertThat(projects.current().version()).isZero();
    }

    @Test
    @Order(2)
    void itLoadsInOneGo() throws IOException {
        ImportDriver file = new ImportDriver(console).send(EXAMPLE).apply("ALL", "首次装载");

        assertThat(file.problems()).isEmpty();
        assertThat(file.state()).isEqualTo("DONE");
        assertThat(projects.current().version()).isEqualTo(1);
        assertThat(projects.current().projects()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(projects.current().milestones()).hasSizeGreaterThanOrEqualTo(1500);
    }

    @Test
    @Order(3)
    void loadingItTwiceChangesNothing() throws IOException {
        ImportDriver file = new ImportDriver(console).send(EXAMPLE);

        assertThat(file.changes()).isEmpty();
        assertThat(file.count("added")).isZero();
        assertThat(file.count("changed")).isZero();
        assertThat(file.apply("ALL", "再次装载").state()).isEqualTo("DONE");
        assertThat(projects.current().version()).isEqualTo(1);
    }

    @Test
    @Order(4)
    void whatGoesOutComesBackTheSame() throws IOException {
        Answer out = office.get("/api/export.xlsx");
        assertThat(out.status()).isEqualTo(200);
        Path file = Files.createTempFile("export", ".xlsx");
        Files.write(file, out.body());
        var before = projects.current();

        ImportDriver back = new ImportDriver(office).send(file);

        assertThat(back.refusals()).isEmpty();
        assertThat(back.changes()).isEmpty();
        assertThat(back.count("added")).isZero();
        back.apply("ALL", "原样装回");
        assertThat(projects.current()).isSameAs(before);
    }

    @Test
    @Order(5)
    void oneEditedCellIsOneChangeAndANewVersion() throws IOException {
        byte[] edited =
                edited(
                        office.get("/api/export.xlsx").body(),
                        workbook -> {
                            Row row = row(workbook.getSheet("项目清单"), "QD-2022-051");
                            cell(row, "总投资").setCellValue(520_000);
                        });

        ImportDriver file = new ImportDriver(office).send("改过的清单.xlsx", edited);

        assertThat(file.refusals()).isEmpty();
        assertThat(file.changes()).singleElement().asString().startsWith("QD-2022-051");
        assertThat(file.count("added")).isZero();
        file.apply("ALL", "概算调整");
        assertThat(projects.current().version()).isEqualTo(2);
        assertThat(
                        Objects.requireNonNull(projects.current().project("QD-2022-051"))
                                .investmentWan())
                .isEqualByComparingTo("520000");
    }

    @Test
    @Order(6)
    void theTrapsOfAnOfficeAreEachToldWithTheirCell() {
        String list =
                """
                2023年城市更新项目清单（单位：亿元）,,,,,,,,,,
                序号,项目编码,工程名称,项目级别,建设性质,计划年度,区(市),城市攻坚行动,总投资,牵头单位,计划开工
                全市小计:,,,,,,,,3.5,,
                其中:1.崂山区,,,,,,,,2.2,,
                1,T-1,口袋公园,区级,新开工,2023,崂山区,公园城市建设,1.2,崂山区城市管理局、中韩街道,44713
                2,T-2,停车场,区级,新开工,,崂山区,停车设施建设,1.0,崂山区城市管理局,2022年6月底
                其中:2.市北区,,,,,,,,1.3,,
                1,T-3,安置区道路,区级,新开工,2023,市北区,旧城旧村改造,1,郑家街道,2022.6
                2,T-1,重复编码,区级,新开工,2023,市北区,旧城旧村改造,0.2,市北区住房和城乡建设局,2023-06-01
                3,T-4,早开工,区级,新开工,2023,市北区,旧城旧村改造,0.1,市北区住房和城乡建设局,2021-06-01
                """;

        ImportDriver file =
                new ImportDriver(office).send("清单.csv", list.getBytes(Charset.forName("GB18030")));

        assertThat(file.json().path("totals"))
                .hasSize(3)
                .allMatch(total -> total.path("agrees").asBoolean());
        assertThat(file.rows("added")).singleElement().asString().contains("T-1", "44713");
        assertThat(file.refusals())
                .anyMatch(one -> one.contains("!F6") && one.contains("年度计划"))
                .anyMatch(one -> one.contains("!J8") && one.contains("郑家街道"))
                .anyMatch(one -> one.contains("!B9") && one.contains("第 5 行重复"))
                .anyMatch(one -> one.contains("!K10") && one.contains("2021-06-01"))
                .hasSize(4);
    }

    @Test
    @Order(7)
    void refusedRowsComeBackToBeMended() throws IOException {
        String list =
                """
                项目编码,工程名称,项目级别,建设性质,计划年度,区(市),城市攻坚行动,牵头单位
                T-1,口袋公园,区级,新开工,2023,崂山区,公园城市建设,崂山区城市管理局
                T-5,街角公园,区级,新开工,2023,崂山区,公园城市建设,崂山区城市管理局
                T-6,山头公园,区级,新开工,2023,崂山区,公园城市建设,崂山区城市管理局
                T-2,停车场,区级,新开工,,崂山区,停车设施建设,崂山区城市管理局
                """;
        ImportDriver file =
                new ImportDriver(office).send("新增.csv", list.getBytes(StandardCharsets.UTF_8));
        assertThat(file.count("refused")).isEqualTo(1);
        file.apply("WITHOUT_REFUSED", "先上能上的");
        int version = projects.current().version();

        byte[] mended =
                edited(
                        file.refusedWorkbook(),
                        workbook -> {
                            Row row = row(workbook.getSheetAt(0), "T-2");
                            assertThat(cell(row, "退回原因").getStringCellValue())
                                    .contains("没有计划年度的项目不能列入清单");
                            cell(row, "计划年度").setCellValue("2023");
                        });
        ImportDriver again = new ImportDriver(office).send("改好.xlsx", mended);

        assertThat(again.count("refused")).isZero();
        assertThat(again.count("added")).isEqualTo(1);
        again.apply("ALL", "补齐计划年度");
        assertThat(projects.current().version()).isEqualTo(version + 1);
        assertThat(projects.current().project("T-2")).isNotNull();
    }

    @Test
    @Order(8)
    void milestonesThatWaitForEachOtherAreNamedInTheirOrder() {
        String nodes =
                """
                项目编码,节点编码,节点名称,计划完成,责任岗位,紧前节点
                T-1,M1,施工许可,2023-03-01,370212-ZJ-01,M3FS
                T-1,M2,主体施工,2023-06-01,370212-ZJ-01,M1FS
                T-1,M3,竣工验收,2023-09-01,370212-ZJ-01,M2FS
                """;
        int version = projects.current().version();

        ImportDriver file =
                new ImportDriver(office).send("节点.csv", nodes.getBytes(StandardCharsets.UTF_8));

        assertThat(file.refusals() + " " + file.problems())
                .containsPattern("T-1/M1\\D+T-1/M2\\D+T-1/M3");
        file.apply("ALL", "不该装上");
        assertThat(projects.current().version()).isEqualTo(version);
    }

    @Test
    @Order(9)
    void aCancelledImportLeavesTheListAsItIs() {
        StringBuilder list = new StringBuilder("项目编码,工程名称,建设性质,计划年度,区(市),牵头单位\n");
        for (int row = 0; row < 20_000; row++) {
            list.append("C-%05d,第%d号公园,新开工,2023,崂山区,崂山区城市管理局\n".formatted(row, row));
        }
        var before = projects.current();

        ImportDriver file =
                new ImportDriver(office)
                        .sendAndCancel("两万行.csv", list.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(file.state()).isEqualTo("CANCELLED");
        assertThat(projects.current()).isSameAs(before);
    }

    private static byte[] edited(byte[] file, Consumer<XSSFWorkbook> edit) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            edit.accept(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static Row row(Sheet sheet, String code) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.toString().equals(code)) {
                    return row;
                }
            }
        }
        throw new AssertionError(code + " is not on " + sheet.getSheetName());
    }

    private static Cell cell(Row row, String heading) {
        for (Cell head : row.getSheet().getRow(0)) {
            if (head.toString().startsWith(heading)) {
                return row.getCell(
                        head.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new AssertionError("no column " + heading);
    }
}
