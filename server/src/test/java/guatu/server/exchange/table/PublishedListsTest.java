package guatu.server.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.exchange.layout.Column;
import guatu.server.exchange.layout.MappingProposal;
import guatu.server.exchange.layout.SheetMapping;
import guatu.server.exchange.layout.SheetRole;
import guatu.server.exchange.sheet.Limits;
import guatu.server.exchange.sheet.Opened;
import guatu.server.exchange.sheet.Progress;
import guatu.server.exchange.sheet.Sheet;
import guatu.server.exchange.sheet.SheetReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Tables as cities published them: headings found, totals told from rows and checked. */
class PublishedListsTest {

    @Test
    void qingdaosFourTotalsClose() throws IOException {
        Table table = table("qingdao_2024_laojiu_plan.tsv");

        assertThat(table.rows()).hasSize(10);
        assertThat(table.totals()).hasSize(4).allMatch(TotalCheck::agrees);
        assertThat(table.totals())
                .extracting(TotalCheck::printedText)
                .containsExactly("433", "3373", "132693", "1016");
        assertThat(field(table.mapping(), "区(市)")).isEqualTo("district");
        assertThat(field(table.mapping(), "建筑面积(万平方米)")).isEqualTo("promise");
        assertThat(table.mapping().defaults()).containsEntry("planYears", "2024");
    }

    @Test
    void dezhousFiveTotalsClose() throws IOException {
        Table table = table("dezhou_2022_laojiu_plan.tsv");

        assertThat(table.rows()).hasSize(12);
        assertThat(table.totals()).hasSize(5).allMatch(TotalCheck::agrees);
    }

    @Test
    void jinansTotalDoesNotCloseAndSaysByHowMuch() throws IOException {
        Table table = table("jinan_2023_laojiu_plan_PARTIAL.tsv");

        assertThat(table.rows()).hasSize(7);
        assertThat(table.totals()).hasSize(4).noneMatch(TotalCheck::agrees);
        assertThat(table.totals().getFirst().difference()).isEqualByComparingTo("80");
        assertThat(table.totals().getLast().difference()).isEqualByComparingTo("80.69");
    }

    @Test
    void aTotalOfTwentyThousandAndMoreMissesWhatItsThreeRowsLack() throws IOException {
        Table table = table("qingdao_2023_parking_plan_PARTIAL.tsv");

        assertThat(table.rows()).hasSize(3);
        assertThat(table.totals())
                .filteredOn(total -> total.printedText().equals("20000以上"))
                .singleElement()
                .satisfies(total -> {
                    assertThat(total.printed()).isEqualByComparingTo("20000");
                    assertThat(total.computed()).isEqualTo(new BigDecimal("17488"));
                    assertThat(total.agrees()).isFalse();
                    assertThat(total.difference()).isEqualByComparingTo("2512");
                });
    }

    @Test
    void changshasCompoundsAreProjects() throws IOException {
        Table table = table("changsha_yuhua_2021_laojiu_start_PARTIAL.tsv");

        assertThat(table.mapping().role()).isEqualTo(SheetRole.PROJECTS);
        assertThat(table.rows()).hasSize(17);
        assertThat(field(table.mapping(), "小区名称")).isEqualTo("name");
        assertThat(field(table.mapping(), "所在街道及社区")).isEqualTo("community");
        assertThat(field(table.mapping(), "备注")).isNull();
    }

    @Test
    void nantongsLeadStandsApartFromThoseWhoCooperate() throws IOException {
        SheetMapping mapping = table("nantong_chongchuan_2023_minsheng_PARTIAL.tsv").mapping();

        assertThat(field(mapping, "主要任务")).isEqualTo("name");
        assertThat(field(mapping, "牵头单位")).isEqualTo("leadUnit");
        assertThat(field(mapping, "责任主体与协同单位")).isEqualTo("cooperating");
    }

    private static String field(SheetMapping mapping, String header) {
        return mapping.columns().stream()
                .filter(column -> column.header().equals(header))
                .map(Column::field)
                .reduce(null, (one, other) -> other);
    }

    private static Table table(String name) throws IOException {
        Opened opened =
                new SheetReader(Limits.DEFAULT)
                        .open(Path.of("src/test/resources/lists", name), name, Progress.SILENT);
        Sheet sheet = ((Opened.Read) opened).sheets().getFirst();
        return TableReader.read(sheet, MappingProposal.of(sheet));
    }
}
