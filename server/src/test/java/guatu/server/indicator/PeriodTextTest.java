package guatu.server.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.journal.Period;
import guatu.server.journal.PeriodKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods as addresses and sheets write them. */
class PeriodTextTest {

    @ParameterizedTest
    @CsvSource({
        "2022, YEAR, 2022-01-01, 2022-12-31",
        "2022Q3, QUARTER, 2022-07-01, 2022-09-30",
        "2022-11, MONTH, 2022-11-01, 2022-11-30",
        "2022-01..2022-11, MONTHS, 2022-01-01, 2022-11-30",
        "2022-04-01..2022-12-19, SINCE, 2022-04-01, 2022-12-19",
        "2022-12-19, DAY, 2022-12-19, 2022-12-19"
    })
    void everyPeriodReadsAndPrintsTheSame(
            String text, PeriodKind kind, LocalDate from, LocalDate to) {
        Period period = PeriodText.parse(text);

        assertThat(period).isEqualTo(new Period(kind, from, to));
        assertThat(PeriodText.print(period)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "22", "2022Q5", "2022-13", "2022-12..2022-11", "今年", "2022Q", "20220"})
    void whatIsNoPeriodIsNone(String text) {
        assertThat(PeriodText.parse(text)).isNull();
    }

    @Test
    void theSamePeriodOfTheYearBeforeKeepsItsKind() {
        assertThat(PeriodText.print(PeriodText.yearBefore(PeriodText.parse("2024-01..2024-02"))))
                .isEqualTo("2023-01..2023-02");
        assertThat(PeriodText.yearBefore(PeriodText.parse("2022")))
                .isEqualTo(PeriodText.parse("2021"));
    }

    @Test
    void elevenMonthsComeAfterTenAndJanuaryAfterNone() {
        assertThat(PeriodText.print(PeriodText.before(PeriodText.parse("2022-01..2022-11"))))
                .isEqualTo("2022-01..2022-10");
        assertThat(PeriodText.before(PeriodText.parse("2022-01..2022-01"))).isNull();
    }
}
