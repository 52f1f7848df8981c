package guatu.figures.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.figures.claim.Claim;
import guatu.figures.reading.Read;
import guatu.figures.verdict.Judgement.Hint;
import guatu.quantity.Quantity;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    8367户          | 8367     | 户     | AGREES
                    8367户          | 8368     | 户     | DIFFERS
                    24.47万平方米   | 244712   | 平方米 | ROUNDS_TO
                    24.47万平方米   | 244750   | 平方米 | TRUNCATED
                    24.47万平方米   | 244820   | 平方米 | DIFFERS
                    1.3万户         | 12500    | 户     | ROUNDS_TO
                    3400余个        | 3412     | 个     | AGREES
                    3400余个        | 3400     | 个     | AGREES
                    3400余个        | 3399     | 个     | DIFFERS
                    3400余个        | 3620     | 个     | TRUE_BUT_LOOSE
                    3400余个        | 3900     | 个     | DIFFERS
                    近9800万例      | 97995355 | 例     | AGREES
                    近500人         | 420      | 人     | TRUE_BUT_LOOSE
                    近500人         | 500      | 人     | DIFFERS
                    约28.6平方公里  | 28640000 | 平方米 | AGREES
                    约28.6平方公里  | 28.7     | 平方公里 | TRUE_BUT_LOOSE
                    40%以上         | 41.2     | %      | AGREES
                    不超过45人      | 46       | 人     | DIFFERS
                    不到1500天      | 1450     | 天     | AGREES
                    近三成          | 28.4     | %      | AGREES
                    七成            | 72       | %      | ROUNDS_TO
                    51亿元          | 51       | 元     | UNIT_DIFFERS
                    1.17亿元        | 11700000000000 | 元 | DIFFERS
                    3.6亿元         | 36000    | 元     | UNIT_DIFFERS
                    6.8个百分点     | 6.8      | %      | UNIT_DIFFERS
                    30—50个         | 42       | 个     | AGREES
                    """)
    void theVerdictFollowsThePrintedForm(
            String printed, BigDecimal exact, String unit, Verdict verdict) {
        Claim claim = Read.measure(printed);

        Quantity truth = Quantity.of(exact.toPlainString(), unit);
        assertThat(Judge.judge(claim.measure(), truth).verdict()).isEqualTo(verdict);
    }

    @Test
    void hintsTellWhatDoesNotChangeTheVerdict() {
        assertThat(hint("3400余个", "3400")).isEqualTo(Hint.NOT_ABOVE);
        assertThat(hint("近500个", "460")).isEqualTo(Hint.FAR_BELOW);
        assertThat(hint("1000个以上", "7000")).isEqualTo(Hint.FAR_ABOVE);
    }

    private static Hint hint(String printed, String exact) {
        return Judge.judge(Read.measure(printed).measure(), Quantity.of(exact, "个")).hint();
    }

    @ParameterizedTest
    @CsvSource({
        "超2500亿元, 267000000000, 元, 超2600亿元",
        "3400余个, 3620, 个, 3600余个",
        "近500人, 420, 人, 420人",
        "近500人, 375, 人, 近400人",
        "超2500亿元, 260000000000, 元, 2600亿元",
        "突破9000亿元, 1012300000000, 元, 突破10000亿元",
        "不到20个, 17, 个, 不到20个",
        "约28.6平方公里, 28.64, 平方公里, 约28.6平方公里",
        "百分百, 97.5, %, 97.5%",
        "零下3℃, -5, 摄氏度, 零下5℃",
        "1000个以上, 870, 个, 870个",
        "超过七成, 81, %, 超过八成",
        "24.47万平方米, 244820, 平方米, 24.48万平方米",
        "8367户, 8402, 户, 8402户",
        "99.4%, 98.96, %, 99.0%"
    })
    void theSuggestionKeepsPrecisionAndQualifier(
            String printed, String exact, String unit, String suggestion) {
        assertThat(Suggestion.of(Read.measure(printed), Quantity.of(exact, unit)))
                .contains(suggestion);
    }

    @Test
    void s42_doublingNeedsItsBase() {
        Claim claim = Read.measure("较去年实现翻番");
        Quantity now = Quantity.of("66000", "平方米");

        assertThat(Doublings.judge(claim.measure(), now, null).verdict())
                .isEqualTo(Verdict.NEEDS_BASE);
        assertThat(Doublings.judge(claim.measure(), now, Quantity.of("33000", "平方米")).verdict())
                .isEqualTo(Verdict.AGREES);
        assertThat(Doublings.judge(claim.measure(), now, Quantity.of("33001", "平方米")).verdict())
                .isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void s57_firstOfTenIsCountedAndTiesAreNamed() {
        Claim claim = Read.measure("位列全市第一，");
        List<BigDecimal> others = List.of(new BigDecimal("5.9"), new BigDecimal("6"));

        Judgement judgement = Ranks.judge(claim.measure(), new BigDecimal("6"), others, true);

        assertThat(judgement.verdict()).isEqualTo(Verdict.AGREES);
        assertThat(judgement.hint()).isEqualTo(Hint.TIED);
        assertThat(Ranks.judge(claim.measure(), new BigDecimal("5.8"), others, true).verdict())
                .isEqualTo(Verdict.DIFFERS);
    }
}
