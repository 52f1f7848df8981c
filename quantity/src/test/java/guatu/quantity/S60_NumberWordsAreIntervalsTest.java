package guatu.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 余 · 约 · 近 · 多 · 百余 · 万余: number words as intervals. */
class S60_NumberWordsAreIntervalsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    3400余个       | [3400, 3500)
                    约28.6平方公里 | [28.55, 28.65]
                    100余个        | (100, 110)
                    百余个         | (100, 110)
                    10余年         | (10, 11)
                    万余户         | (10000, 11000)
                    3万余户        | (30000, 31000)
                    1.3万户        | [12500, 13500)
                    8367户         | [8367, 8367]
                    近1500万       | [14500000, 15000000)
                    5万个以上      | [50000, +∞)
                    不超过80%      | (-∞, 80]
                    不到15天       | (14, 15)
                    三四十个       | [30, 40]
                    """)
    void aWrittenFigureStandsForAnInterval(String printed, String interval) {
        assertThat(NumberReader.read(printed).orElseThrow().interval()).hasToString(interval);
    }

    @Test
    void s53_tenMonthsAndMoreIsBetweenTenAndElevenMonths() {
        Reading months = NumberReader.read("10多个月").orElseThrow();

        assertThat(months.interval()).hasToString("(10, 11)");
        assertThat(months.interval().contains(new BigDecimal("10.5"))).isTrue();
    }

    @Test
    void theWidthIsASetting() {
        Vagueness wide = new Vagueness(BigDecimal.ONE);

        assertThat(NumberReader.read("100余个").orElseThrow().interval(wide))
                .hasToString("(100, 200)");
    }
}
