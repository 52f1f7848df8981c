package guatu.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units with dimension and classifier: exact conversion, no sums across dimensions. */
class S63_UnitsConvertAndRefuseTest {

    @ParameterizedTest
    @CsvSource({
        "28.6, 平方公里, 28600000, 平方米",
        "1, 公顷, 15, 亩",
        "1, 公顷, 10000, ㎡",
        "2860, 公顷, 42900, 亩",
        "200.9, 亩, 0.13393333333333333333, 平方公里",
        "838.6, 斤, 419.3, 公斤",
        "6838, 公里, 6838000, 米",
        "5.1, 年, 61.2, 个月",
        "8, 小时, 480, 分钟",
        "7, 成, 70, %"
    })
    void unitsOfOneDimensionConvert(String value, String unit, String converted, String wanted) {
        Answer answer = Quantity.of(value, unit).in(Units.get(wanted));

        assertThat(answer.get().value())
                .isCloseTo(new BigDecimal(converted), offset(new BigDecimal("1e-12")));
    }

    @Test
    void s46_fiftyOneHundredMillionIsFiveHundredAndTenThousandTenThousands() {
        Quantity investment = quantity("51亿元");

        assertThat(investment.sameAmount(quantity("510000万元"))).isTrue();
    }

    @Test
    void s32_aSquareKilometreIsAHundredTimesTenThousandSquareMetres() {
        assertThat(quantity("28.6平方公里")).matches(area -> area.sameAmount(quantity("2860万㎡")));
    }

    @Test
    void oneMuInSquareMetresHasNoFiniteDecimalAndSaysSo() {
        Answer answer = Quantity.of("1", "亩").in(Units.SQUARE_METRE);

        assertThat(answer)
                .isEqualTo(new Answer.Known(Quantity.of("666.666666666667", "平方米"), false));
        assertThat(Quantity.of("3", "亩").in(Units.SQUARE_METRE))
                .isEqualTo(new Answer.Known(Quantity.of("2000", "平方米"), true));
    }

    @Test
    void s43_worksCountedByDifferentClassifiersDoNotAdd() {
        Answer sum = Quantity.of("9", "处").plus(Quantity.of("11", "条"));

        assertThat(problem(sum).code()).isEqualTo(Problem.Code.CLASSIFIERS_DIFFER);
        assertThat(problem(sum).message(Locale.CHINA)).startsWith("“处”和“条”是两种量词");
        assertThat(problem(sum).message(Locale.ENGLISH)).contains("two classifiers");
        assertThat(Quantity.of("9", "处").plus(Quantity.of("4", "处")).get())
                .isEqualTo(Quantity.of("13", "处"));
    }

    @Test
    void areaAndMoneyDoNotAddNorConvert() {
        Quantity area = Quantity.of("26", "平方米");

        assertThat(problem(area.plus(Quantity.of("51", "元"))).code())
                .isEqualTo(Problem.Code.DIMENSIONS_DIFFER);
        assertThat(problem(Quantity.of("1", "美元").in(Units.YUAN)).code())
                .isEqualTo(Problem.Code.NO_CONVERSION);
        assertThat(problem(Quantity.of("1", "%").plus(Quantity.of("1", "个百分点"))).code())
                .isEqualTo(Problem.Code.DIMENSIONS_DIFFER);
    }

    @Test
    void everyPrintedFormNamesOneUnit() {
        assertThat(Units.find("㎡")).isEqualTo(Units.find("平方米"));
        assertThat(Units.find(" ％ ")).contains(Units.PERCENT);
        assertThat(Units.find("万平方米")).isEmpty();
    }

    private static Problem problem(Answer answer) {
        return ((Answer.Refused) answer).problem();
    }

    private static Quantity quantity(String printed) {
        Reading reading = NumberReader.read(printed).orElseThrow();
        return new Quantity(reading.value(), reading.unit());
    }
}
