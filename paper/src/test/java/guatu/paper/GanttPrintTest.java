package guatu.paper;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.paper.gantt.GanttLink;
import guatu.paper.gantt.GanttPrint;
import guatu.paper.gantt.GanttRow;
import guatu.paper.gantt.GanttRow.Span;
import guatu.paper.gantt.GanttSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class GanttPrintTest {

    @Test
    void theTextOnASheetCanBeSearched() throws IOException {
        byte[] pdf = PdfPaper.print("横道图", GanttPrint.onSheets(park(), PaperSize.A3));
        keepForLooking("park-a3.pdf", pdf);

        String text = text(pdf);

        assertThat(text).contains("青岛市虚拟现实产业园", "一期封顶", "外立面施工", "关键线路", "推进一行：12㎡、“如期交付”");
    }

    @Test
    void noMonthIsPrintedThatHasNothingInIt() throws IOException {
        String text = text(PdfPaper.print("", GanttPrint.onSheets(park(), PaperSize.A4)));

        assertThat(text).contains("2022", "2023").doesNotContain("2021\n", "2024\n");
    }

    @Test
    void rowsRunOnOverSheetsWithoutLosingOne() throws IOException {
        List<GanttRow> rows = new ArrayList<>();
        for (int n = 1; n <= 500; n++) {
            rows.add(row("节点" + n + "号", 1, n, false));
        }

        byte[] pdf = PdfPaper.print("", GanttPrint.onSheets(sheet(rows, List.of()), PaperSize.A4));

        String text = text(pdf);
        assertThat(rows).allSatisfy(row -> assertThat(text).contains(row.label()));
        int pages = pages(pdf);
        assertThat(pages).isGreaterThan(10);
        assertThat(text).contains("第 1 页，共 " + pages + " 页", "第 " + pages + " 页，共 " + pages);
    }

    @Test
    void fewRowsFillALargeSheet() throws IOException {
        byte[] pdf = PdfPaper.print("", GanttPrint.onSheets(park(), PaperSize.A0));
        keepForLooking("park-a0.pdf", pdf);

        assertThat(pages(pdf)).isEqualTo(1);
        assertThat(heightOf("一期封顶", pdf)).isGreaterThan(24);
    }

    @Test
    void rowsThatJustFitStayOnOneSheet() throws IOException {
        List<GanttRow> rows = new ArrayList<>();
        for (int n = 1; n <= 33; n++) {
            rows.add(row("节点" + n + "号", 1, n, false));
        }

        byte[] pdf = PdfPaper.print("", GanttPrint.onSheets(sheet(rows, List.of()), PaperSize.A4));

        assertThat(pages(pdf)).isEqualTo(1);
    }

    @Test
    void aSheetWithoutRowsSaysWhatItIsOf() throws IOException {
        byte[] pdf =
                PdfPaper.print("", GanttPrint.onSheets(sheet(List.of(), List.of()), PaperSize.A0));

        assertThat(text(pdf)).contains("青岛市虚拟现实产业园");
    }

    @Test
    void anSvgKeepsMarkupOfNamesAsText() {
        GanttRow row = row("<script>&\"封顶\"", 0, 1, false);

        String svg = SvgPaper.print(GanttPrint.onOne(sheet(List.of(row), List.of()), 1200));

        assertThat(svg).contains("&lt;script&gt;&amp;&quot;封顶&quot;").doesNotContain("<script>");
    }

    private static GanttSheet park() {
        List<GanttRow> rows =
                List.of(
                        new GanttRow(
                                "整机和光学模组项目一期",
                                0,
                                true,
                                span("2022-03-01", "2023-05-31"),
                                span("2022-03-01", "2023-06-20"),
                                null,
                                true,
                                ""),
                        row("一期封顶", 1, 10, true),
                        row("外立面施工", 1, 60, true),
                        row("精装修及安装", 1, 90, false),
                        row("推进一行：12㎡、“如期交付”", 1, 150, false));
        List<GanttLink> links =
                List.of(
                        new GanttLink(1, 2, true, true, true),
                        new GanttLink(2, 3, false, true, false),
                        new GanttLink(3, 4, true, false, false));
        return sheet(rows, links);
    }

    private static GanttSheet sheet(List<GanttRow> rows, List<GanttLink> links) {
        return new GanttSheet(
                "青岛市虚拟现实产业园",
                "数据截至 2022-12-19，清单第 1 版",
                LocalDate.of(2022, 12, 19),
                rows,
                links,
                Set.of(LocalDate.of(2022, 12, 31)),
                GanttSheet.Words.CHINESE);
    }

    private static GanttRow row(String label, int depth, int day, boolean critical) {
        LocalDate start = LocalDate.of(2022, 5, 1).plusDays(day);
        return new GanttRow(
                label,
                depth,
                false,
                new Span(start, start.plusDays(40)),
                new Span(start.plusDays(8), start.plusDays(55)),
                critical ? new Span(start.plusDays(8), start.plusDays(30)) : null,
                critical,
                "崂山区住建局 晚 15 天");
    }

    private static Span span(String first, String last) {
        return new Span(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /** The size in points of the letters in which some words are set. */
    private static double heightOf(String words, byte[] pdf) throws IOException {
        double[] size = {0};
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String line, List<TextPosition> letters) {
                    if (line.contains(words)) {
                        size[0] = letters.getFirst().getFontSizeInPt();
                    }
                }
            }.getText(document);
        }
        return size[0];
    }

    private static void keepForLooking(String name, byte[] file) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "looked-at"));
        Files.write(folder.resolve(name), file);
    }
}
