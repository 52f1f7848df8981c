package guatu.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1,234.5        | 1234.5
                    １２３４       | 1234
                    12,345,678     | 12345678
                    3.4万          | 34000
                    24.47万平方米  | 244700
                    1亿2000万元    | 120000000
                    10万千瓦       | 100000
                    3千万亿日元    | 3000000000000000
                    9300多万亩     | 93000000
                    三百一十八     | 318
                    两万五         | 25000
                    三百零五户     | 305
                    三点五亿元     | 350000000
                    -12.5          | -12.5
                    13.8％         | 13.8
                    肆佰叁拾萬圆   | 4300000
                    """)
    void aPrintedNumberIsReadExactly(String printed, BigDecimal value) {
        assertThat(NumberReader.read(printed))
                .hasValueSatisfying(
                        reading -> assertThat(reading.value()).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "—", "约", "12栋楼和3处", "2022-12-31", "A座", "1,23", "一二三号楼"})
    void whatIsNotOneNumberIsNotRead(String printed) {
        assertThat(NumberReader.read(printed)).isEmpty();
    }

    @Test
    void qualifierAndUnitAreKept() {
        Reading reading = NumberReader.read("约28.6平方公里").orElseThrow();

        assertThat(reading.unit()).isEqualTo(Units.get("平方公里"));
        assertThat(reading.qualifier().sense()).isEqualTo(Sense.ABOUT);
        assertThat(reading.written()).isEqualTo("28.6");
    }

    @ParameterizedTest
    @MethodSource("peerCases")
    void chineseNumeralsReadAsThePeerReadsThem(String printed, BigDecimal value) {
        Numeral numeral = new NumeralScanner(printed).scan(0);

        assertThat(numeral).as(printed).isNotNull();
        assertThat(numeral.value()).as(printed).isEqualByComparingTo(value);
        assertThat(numeral.end()).as("all of %s is read", printed).isEqualTo(printed.length());
    }

    static Stream<Object[]> peerCases() {
        List<List<String>> rows = Table.rows(NumberReaderTest.class, "chinese-numerals.tsv");
        return rows.stream().map(row -> new Object[] {row.get(0), new BigDecimal(row.get(1))});
    }

    @Test
    void adjacentDigitsAreARange() {
        Numeral numeral = new NumeralScanner("三四十个").scan(0);

        assertThat(numeral.value()).isEqualByComparingTo("30");
        assertThat(numeral.upper()).isEqualByComparingTo("40");
    }

    @Test
    void aRunOfDigitsTooLongToBeANumberIsNotRead() {
        assertThat(new NumeralScanner("9".repeat(5000)).scan(0)).isNull();
        assertThat(NumberReader.read("九".repeat(5000))).isEmpty();
    }
}
