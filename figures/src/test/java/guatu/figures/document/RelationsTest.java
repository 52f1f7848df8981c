package guatu.figures.document;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.figures.claim.Claim;
import guatu.figures.reading.Read;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationsTest {

    @Test
    void theSameFactToldTwiceIsADuplicate() {
        assertThat(relations("全国新开工改造老旧小区1.65万个\n据统计，全国新开工改造老旧小区1.65万个。"))
                .containsExactly("DUPLICATE 1.65万个 1.65万个");
    }

    @Test
    void anExactFigureFillsAVagueOne() {
        assertThat(relations("今年机场旅客突破2000万人次，达到2010.46万。"))
                .containsExactly("IMPLIED_BOUND 2010.46万 -> 突破2000万人次");
    }

    @Test
    void partsGiveTheWholeAndTheShareRecomputes() {
        assertThat(relations("涉及居民1246户，已签约1239户，签约率99.4%，剩余7户正在做工作。"))
                .containsExactly("SUM 1239户 7户 -> 1246户", "RATIO 1239户 1246户 -> 99.4%");
    }

    @Test
    void growthRecomputesFromItsIncrease() {
        assertThat(relations("完成投资313.64亿元，较去年同期增长153.34亿元，同比增长95.66%。"))
                .containsExactly("GROWTH 313.64亿元 153.34亿元 -> 95.66%");
    }

    @Test
    void s40_newAndSharedParkingNeverAdd() {
        assertThat(relations("新增车位3400个，释放共享车位9100个，共投入12500元。")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "企业由46家增加到138家，净增92家。, DIFFERENCE 138家 46家 -> 92家",
        "失业率由5.2%降至5.0%，下降0.2个百分点。, DIFFERENCE 5.0% 5.2% -> 0.2个百分点"
    })
    void howMuchTwoFiguresDifferIsFound(String text, String relation) {
        assertThat(relations(text)).contains(relation);
    }

    private static List<String> relations(String text) {
        return Relations.of(text, Read.claims(text)).stream().map(RelationsTest::line).toList();
    }

    private static String line(Relation relation) {
        String operands =
                relation.operands().stream().map(Claim::surface).collect(Collectors.joining(" "));
        Claim result = relation.result();
        return relation.type() + " " + operands + (result == null ? "" : " -> " + result.surface());
    }
}
