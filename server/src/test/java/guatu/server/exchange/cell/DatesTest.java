package guatu.server.exchange.cell;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.exchange.sheet.Cell;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as headquarters offices write them; none ever becomes today or changes day and month. */
class DatesTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2022-06-01          | 2022-06-01
                    2022-06-01 00:00:00 | 2022-06-01
                    2022-06-01T00:00:00 | 2022-06-01
                    2022-6-1 18:30      | 2022-06-01
                    2022/6/1            | 2022-06-01
                    2022.6.1            | 2022-06-01
                    2022年6月1日         | 2022-06-01
                    ２０２２年６月１日    | 2022-06-01
                    2022年6月1日 8:30    | 2022-06-01
                    20220601            | 2022-06-01
                    44713               | 2022-06-01
                    25/06/2022          | 2022-06-25
                    06/25/2022          | 2022-06-25
                    05/05/2022          | 2022-05-05
                    2022.6              | 2022-06-30
                    2022.10             | 2022-10-31
                    2022年2月            | 2022-02-28
                    2022年6月底          | 2022-06-30
                    2022年6月底前        | 2022-06-30
                    2022年6月初          | 2022-06-10
                    2022年6月上旬        | 2022-06-10
                    2022年6月中旬        | 2022-06-20
                    2022年6月下旬        | 2022-06-30
                    2022年底             | 2022-12-31
                    2022年年底           | 2022-12-31
                    2022年上半年         | 2022-06-30
                    2022年三季度         | 2022-09-30
                    2022年第4季度        | 2022-12-31
                    2022年              | 2022-12-31
                    2022                | 2022-12-31
                    """)
    void aDeadlineInWordsIsTheLastDayThatItCovers(String written, LocalDate day) {
        assertThat(value(Cell.text(0, written), Edge.LAST)).isEqualTo(day);
    }

    @ParameterizedTest(name = "{0} begins on {1}")
    @CsvSource({
        "2022年6月, 2022-06-01",
        "2022.6, 2022-06-01",
        "2022年, 2022-01-01",
        "2022年6月中旬, 2022-06-11",
        "2022年下半年, 2022-07-01"
    })
    void aBeginningInWordsIsTheFirstDayThatItCovers(String written, LocalDate day) {
        assertThat(value(Cell.text(0, written), Edge.FIRST)).isEqualTo(day);
    }

    @ParameterizedTest(name = "{0} is refused: {1}")
    @CsvSource({
        "05/06/2022, day-or-month",
        "6月底, no-year",
        "年底, no-year",
        "22年6月, short-year",
        "2022-02-30, no-such-day",
        "2022年13月, no-such-day",
        "2022年3月至2022年12月, range",
        "尽快, date"
    })
    void whatHasNoReadingOrTwoIsRefusedAndNeverGuessed(String written, String code) {
        assertThat(Dates.read(Cell.text(0, written), Edge.LAST, false))
                .isInstanceOfSatisfying(
                        CellReading.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("exchange.cell." + code));
    }

    @ParameterizedTest(name = "the number {0} is {1}")
    @CsvSource({
        "44713, 2022-06-01",
        "44713.5, 2022-06-01",
        "44712.99999999999, 2022-06-01",
        "20220601, 2022-06-01",
        "202206, 2022-06-30",
        "2022, 2022-12-31",
        "2022.6, 2022-06-30",
        "2022.11, 2022-11-30"
    })
    void aNumberWithoutADateFormatIsRead(String stored, LocalDate day) {
        assertThat(value(number(stored), Edge.LAST)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"2022.1, january-or-october", "7, date", "999999, no-such-day"})
    void aNumberThatMayBeTwoDatesOrNoneIsRefused(String stored, String code) {
        assertThat(Dates.read(number(stored), Edge.LAST, false))
                .isInstanceOfSatisfying(
                        CellReading.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("exchange.cell." + code));
    }

    @ParameterizedTest
    @CsvSource({"43251, 2022-06-01"})
    void aWorkbookOf1904CountsFromThere(String stored, LocalDate day) {
        CellReading<LocalDate> reading = Dates.read(number(stored), Edge.LAST, true);
        assertThat(((CellReading.Value<LocalDate>) reading).value()).isEqualTo(day);
    }

    private static Cell number(String stored) {
        return new Cell(0, Cell.Kind.NUMBER, stored, false);
    }

    private static LocalDate value(Cell cell, Edge edge) {
        CellReading<LocalDate> reading = Dates.read(cell, edge, false);
        assertThat(reading).isInstanceOf(CellReading.Value.class);
        return ((CellReading.Value<LocalDate>) reading).value();
    }
}
