package guatu.paper;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.paper.wall.Mark;
import guatu.paper.wall.WallPrint;
import guatu.paper.wall.WallSheet;
import guatu.paper.wall.WallSheet.Box;
import guatu.paper.wall.WallSheet.Curve;
import guatu.paper.wall.WallSheet.Item;
import guatu.paper.wall.WallSheet.Row;
import guatu.paper.wall.WallSheet.Span;
import guatu.paper.wall.WallSheet.Words;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The wall on paper: what stands on it can be searched and copied, on every size of paper. */
class WallPrintTest {

    private static final String LONG = "青岛国际会展中心三期及环湾绿道（李村河口至大沽河段）综合整治提升工程（二标段）";
    private static final LocalDate TODAY = LocalDate.of(2022, 12, 19);

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void aLongNameStandsInFullOnEverySizeOfPaper(PaperSize size) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int number = 1; number <= 60; number++) {
            rows.add(row(number, number + "号" + LONG));
        }

        String text = text(WallPrint.onSheets(sheet(rows), size));

        List<String> names =
                rows.stream().map(row -> Objects.requireNonNull(row.item()).name()).toList();
        assertThat(text).contains(names);
        assertThat(text).doesNotContain("…");
    }

    @Test
    void narrowTypeIsUsedOnlyWhereANameWouldNotFit() {
        TextStyle plain = TextStyle.plain(10);
        assertThat(plain.fitting("地铁6号线", 100)).isEqualTo(plain);
        TextStyle narrow = plain.fitting("环湾绿道综合整治提升", 80);
        assertThat(narrow.size()).isEqualTo(10);
        assertThat(narrow.width("环湾绿道综合整治提升")).isLessThanOrEqualTo(80.001);
        TextStyle small = plain.fitting(LONG, 80);
        assertThat(small.size()).isLessThan(10);
        assertThat(small.width(LONG)).isLessThanOrEqualTo(80.001);
    }

    private static Row row(int number, String name) {
        Span span = new Span(LocalDate.of(2022, 3, 1), LocalDate.of(2023, 6, 30));
        return new Row(null, new Item(number, name, Mark.LATE, 120.38, 36.07, span, span));
    }

    private static WallSheet sheet(List<Row> rows) {
        Words words = new Words(List.of(), "计划", "预测", "排名", "按期率", "城区", "第 %d 页，共 %d 页");
        return new WallSheet(
                "城市更新和城市建设三年攻坚行动",
                List.of(),
                List.of(),
                List.of(),
                new Box(119.5, 35.5, 121.1, 37.2),
                null,
                List.of(),
                rows,
                List.of(),
                new Curve("", List.of()),
                List.of(),
                TODAY,
                words,
                List.of());
    }

    private static String text(List<Page> pages) throws IOException {
        try (PDDocument document = Loader.loadPDF(PdfPaper.print("挂图", pages))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
