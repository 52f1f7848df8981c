package guatu.figures.reading;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.figures.claim.Claim;
import guatu.figures.claim.TimeValue;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time words resolved against the day of publication, 20 December 2022. */
class S61_TimeWordsResolveTest {

    @ParameterizedTest
    @CsvSource({
        "于下半年提前启动, 2022-07-01, 2022-12-31",
        "今年前三季度, 2022-01-01, 2022-09-30",
        "1至11月份, 2022-01-01, 2022-11-30",
        "即将到来的2023年, 2023-01-01, 2023-12-31",
        "9月12日, 2022-09-12, 2022-09-12",
        "截至11月底, 2022-11-30, 2022-11-30",
        "23日, 2022-11-23, 2022-11-23",
        "19日, 2022-12-19, 2022-12-19",
        "2021年底, 2021-12-31, 2021-12-31",
        "“十四五”时期, 2021-01-01, 2025-12-31",
        "近两年来, 2020-12-20, 2022-12-20",
        "11月上旬, 2022-11-01, 2022-11-10"
    })
    void aPeriodHasItsDays(String text, LocalDate from, LocalDate to) {
        Claim claim = Read.claims(text).getFirst();

        assertThat(claim.time()).isEqualTo(new TimeValue(claim.time().iso(), from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "去年9月开工, 2021-09-01, 2021-09-30",
        "明年上半年竣工, 2023-01-01, 2023-06-30",
        "较去年9月增长, 2022-09-01, 2022-09-30",
        "三季度末, 2022-09-30, 2022-09-30",
        "12月1日9时30分, 2022-12-01, 2022-12-01"
    })
    void aYearToldByItsDistanceIsThatYear(String text, LocalDate from, LocalDate to) {
        Claim claim = Read.claims(text).getFirst();

        assertThat(claim.time()).isEqualTo(new TimeValue(claim.time().iso(), from, to));
    }

    /** A page of January that says 1至11月份 speaks of the year before. */
    @Test
    void whatWouldLieFarAheadIsOfTheYearBefore() {
        Claim claim = ClaimReader.read("1至11月份", LocalDate.of(2023, 1, 9)).getFirst();

        assertThat(claim.time())
                .isEqualTo(
                        new TimeValue(
                                "--01/--11", LocalDate.of(2022, 1, 1), LocalDate.of(2022, 11, 30)));
    }

    @ParameterizedTest
    @CsvSource({"2月30日, --02-30", "8时30分, T08:30"})
    void whatHasNoDayStaysUnresolved(String text, String iso) {
        assertThat(Read.claims(text).getFirst().time()).isEqualTo(TimeValue.unresolved(iso));
    }
}
