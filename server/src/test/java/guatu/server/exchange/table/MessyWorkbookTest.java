package guatu.server.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.exchange.layout.Column;
import guatu.server.exchange.layout.MappingProposal;
import guatu.server.exchange.layout.SheetMapping;
import guatu.server.exchange.layout.SheetRole;
import guatu.server.exchange.sheet.Cell;
import guatu.server.exchange.sheet.Limits;
import guatu.server.exchange.sheet.Opened;
import guatu.server.exchange.sheet.Progress;
import guatu.server.exchange.sheet.Sheet;
import guatu.server.exchange.sheet.SheetReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One workbook with the habits of many offices: a title with the unit, headings over two rows,
 * merged districts, groups, subtotals, restarting numbers, formulas, dates shown as months.
 */
class MessyWorkbookTest {

    @TempDir Path folder;
    private Sheet sheet = Sheet.of("", List.of());
    private SheetMapping mapping = MappingProposal.of(sheet);
    private Table table = TableReader.read(sheet, mapping);

    @BeforeEach
    void readTheWorkbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet out = workbook.createSheet("2022年重点项目");
            CellStyle month = workbook.createCellStyle();
            month.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\""));
            row(out, 0, "崂山区2022年城市更新重点项目表");
            row(out, 1, null, null, null, null, null, "单位：万元");
            row(out, 2, "序号", "区(市)", "项目名称", "总投资", "计划时间", null, "责任单位");
            row(out, 3, null, null, null, null, "开工时间", "竣工时间", null);
            for (int column : new int[] {0, 1, 2, 3, 6}) {
                out.addMergedRegion(new CellRangeAddress(2, 3, column, column));
            }
            out.addMergedRegion(new CellRangeAddress(2, 2, 4, 5));
            row(out, 4, "一、续建项目（2个）");
            row(out, 5, 1, "崂山区", "虚拟现实产业园一期", 1000, "2022年3月", null, "微电子公司");
            dated(out, 5, LocalDate.of(2022, 12, 1), month);
            row(out, 6, 2, null, "健康城", 2000.5, "2022.6", "2023年底", "建委、中韩街道");
            out.addMergedRegion(new CellRangeAddress(5, 6, 1, 1));
            row(out, 7, null, "小计", null, 3000.5);
            row(out, 8, "二、新开工项目");
            row(out, 9, 1, "市北区", "邮轮港区", 500, "2022-06-01 00:00:00", "2024年", "港区办");
            row(out, 10, null, "小计", null, 400);
            XSSFRow total = out.createRow(11);
            total.createCell(0).setCellValue("总计");
            total.createCell(3).setCellFormula("SUM(D6:D7,D10)");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            row(out, 12, "注：投资额为估算。");
            Path file = folder.resolve("重点项目.xlsx");
            try (OutputStream stream = Files.newOutputStream(file)) {
                workbook.write(stream);
            }
            Opened opened =
                    new SheetReader(Limits.DEFAULT).open(file, "重点项目.xlsx", Progress.SILENT);
            sheet = ((Opened.Read) opened).sheets().getFirst();
        }
        mapping = MappingProposal.of(sheet);
        table = TableReader.read(sheet, mapping);
    }

    @Test
    void theHeadingsOverTwoRowsAreFoundBelowTheTitle() {
        assertThat(mapping.role()).isEqualTo(SheetRole.PROJECTS);
        assertThat(mapping.headerRow()).isEqualTo(3);
        assertThat(mapping.headerRows()).isEqualTo(2);
        assertThat(mapping.columns())
                .extracting(Column::field)
                .containsExactly(
                        "ordinal",
                        "district",
                        "name",
                        "investment",
                        "plannedStart",
                        "plannedFinish",
                        "leadUnit");
        assertThat(mapping.column("investment"))
                .satisfies(column -> assertThat(column.unit()).isEqualTo("万元"));
    }

    @Test
    void groupsTotalsAndNotesAreToldFromRows() {
        assertThat(table.rows()).extracting(TableRow::number).containsExactly(6, 7, 10);
        assertThat(table.rows())
                .extracting(TableRow::section)
                .containsExactly("续建项目", "续建项目", "新开工项目");
        assertThat(table.asides())
                .extracting(Aside::kind)
                .containsExactly(
                        Aside.Kind.SECTION,
                        Aside.Kind.TOTAL,
                        Aside.Kind.SECTION,
                        Aside.Kind.TOTAL,
                        Aside.Kind.TOTAL,
                        Aside.Kind.NOTE);
    }

    @Test
    void eachTotalIsCheckedAgainstItsOwnRows() {
        assertThat(table.totals())
                .extracting(TotalCheck::cell, TotalCheck::agrees, TotalCheck::rows)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("D8", true, 2),
                        org.assertj.core.groups.Tuple.tuple("D11", false, 1),
                        org.assertj.core.groups.Tuple.tuple("D12", true, 3));
        assertThat(table.totals().get(1).difference()).isEqualByComparingTo("-100");
    }

    @Test
    void aMergedCellMeansEveryRowOfIt() {
        TableRow second = table.rows().get(1);
        assertThat(second.cell(1)).extracting(Cell::text).isEqualTo("崂山区");
        assertThat(second.filled()).contains(1);
    }

    @Test
    void aDateShownAsAMonthIsAMonth() {
        assertThat(table.rows().getFirst().cell(5)).extracting(Cell::text).isEqualTo("2022-12");
    }

    private static void row(XSSFSheet sheet, int number, Object... values) {
        XSSFRow row = sheet.createRow(number);
        for (int column = 0; column < values.length; column++) {
            switch (values[column]) {
                case null -> {
                    // Blank.
                }
                case Number figure -> row.createCell(column).setCellValue(figure.doubleValue());
                default -> row.createCell(column).setCellValue(values[column].toString());
            }
        }
    }

    private static void dated(XSSFSheet sheet, int row, LocalDate date, CellStyle style) {
        var cell = sheet.getRow(row).createCell(5);
        cell.setCellValue(date);
        cell.setCellStyle(style);
    }
}
