package guatu.figures.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.figures.claim.Amount;
import guatu.figures.reading.Read;
import guatu.quantity.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares, growth, differences and sums of published sentences, against the facts they come of. */
class DerivedTest {

    @ParameterizedTest
    @CsvSource({
        "占年度计划的85.2%, 482.0, 565.6, DERIVED_OK",
        "开工率91%, 1224, 1342, DERIVED_OK",
        "开工率达47%, 129, 270, TRUNCATED",
        "开工率达49%, 129, 270, DERIVED_DIFFERS",
        "签约率近六成, 118, 200, DERIVED_OK",
        "完成率151.47%, 28.78, 19, DERIVED_OK",
        "完成率100%, 5, 0, NEEDS_BASE"
    })
    void aShareIsRecomputed(String text, String part, String whole, Verdict due) {
        Judgement found =
                Derived.share(amount(text), Quantity.of(part, "元"), Quantity.of(whole, "元"));

        assertThat(found.verdict()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "同比增长95.66%, 313.64, 160.30, true, DERIVED_OK",
        "同比增长95.67%, 313.64, 160.30, true, DERIVED_DIFFERS",
        "同比下降20%, 80, 100, false, DERIVED_OK",
        "同比下降20%, 120, 100, false, DERIVED_DIFFERS"
    })
    void growthIsRecomputedInItsDirection(
            String text, String now, String base, boolean rises, Verdict due) {
        Judgement found =
                Derived.growth(amount(text), Quantity.of(now, "元"), Quantity.of(base, "元"), rises);

        assertThat(found.verdict()).isEqualTo(due);
    }

    @Test
    void percentsDifferByPointsAndAmountsByAmounts() {
        Quantity now = Quantity.of("94.3", "%");
        Quantity before = Quantity.of("87.5", "%");

        assertThat(Derived.difference(amount("高6.8个百分点"), now, before).verdict())
                .isEqualTo(Verdict.DERIVED_OK);
        assertThat(Derived.difference(amount("高6.8%"), now, before).verdict())
                .isEqualTo(Verdict.UNIT_DIFFERS);
        assertThat(
                        Derived.difference(
                                        amount("增加86万吨"),
                                        Quantity.of("25310000", "吨"),
                                        Quantity.of("24450000", "吨"))
                                .verdict())
                .isEqualTo(Verdict.DERIVED_OK);
    }

    @Test
    void aSumIsThatOfItsPartsAndOfOneKind() {
        List<Quantity> parts = List.of(Quantity.of("29", "个"), Quantity.of("13", "个"));

        assertThat(Derived.sum(amount("改造42个"), parts).verdict()).isEqualTo(Verdict.DERIVED_OK);
        assertThat(Derived.sum(amount("改造43个"), parts).verdict())
                .isEqualTo(Verdict.DERIVED_DIFFERS);
        assertThat(
                        Derived.sum(
                                        amount("改造42个"),
                                        List.of(Quantity.of("29", "个"), Quantity.of("13", "处")))
                                .verdict())
                .isEqualTo(Verdict.UNIT_DIFFERS);
    }

    private static Amount amount(String text) {
        return Read.measure(text).measure();
    }
}
