package guatu.server.exchange.cell;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.exchange.sheet.Cell;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money, figures, places and lists of names as they stand in cells. */
class AmountsTest {

    @ParameterizedTest(name = "{0} under {1} is {2} 万元")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    51亿元      | 万元 | 510000
                    51          | 亿元 | 510000
                    １，２３４．５ | 万元 | 1234.5
                    1,234.5     | 万元 | 1234.5
                    3000万元    | 亿元 | 3000
                    """)
    void anAmountOfMoneyIsCountedInWan(String written, String heading, BigDecimal wan) {
        var reading = Money.wan(Cell.text(0, written), PrintedUnit.of(heading));
        assertThat(reading).isEqualTo(CellReading.value(wan));
    }

    @Test
    void anAmountWithoutAnyUnitIsRefused() {
        assertThat(Money.wan(Cell.text(0, "51"), null)).isInstanceOf(CellReading.Refused.class);
    }

    @Test
    void aStoredNumberIsWhatTheSpreadsheetShows() {
        Cell cell = new Cell(0, Cell.Kind.NUMBER, "24.469999999999999", false);
        assertThat(Numbers.number(cell)).isEqualTo(CellReading.value(new BigDecimal("24.47")));
    }

    @Test
    void aBoundIsNoFigure() {
        assertThat(Numbers.number(Cell.text(0, "20000以上")))
                .isInstanceOfSatisfying(
                        CellReading.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("exchange.cell.bound"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    120.38,36.07              | POINT (120.38 36.07)
                    120.38，36.07             | POINT (120.38 36.07)
                    36.07, 120.38             | POINT (120.38 36.07)
                    东经120.38°，北纬36.07°    | POINT (120.38 36.07)
                    120°22′48″E，36°4′12″N    | POINT (120.38 36.07)
                    POINT (120.38 36.07)      | POINT (120.38 36.07)
                    """)
    void aPlaceIsLongitudeThenLatitude(String written, String wkt) {
        assertThat(((CellReading.Value<String>) Places.read(written)).value()).isEqualTo(wkt);
    }

    @Test
    void unitsInOneCellKeepTheirOrderAndBracketsHoldTogether() {
        assertThat(NameList.split("市政局、环卫处、崇川经济开发区（含科技园、港区）"))
                .containsExactly("市政局", "环卫处", "崇川经济开发区（含科技园、港区）");
    }

    @Test
    void namesThatHoldASeparatorComeBackWhole() {
        List<String> names = List.of("中山路", "东西快速路、南北快速路", "引号\"里\"的路");
        assertThat(NameList.split(NameList.join(names))).isEqualTo(names);
    }
}
