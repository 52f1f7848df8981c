package guatu.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTest {

    @ParameterizedTest
    @CsvSource({
        "244700, 平方米, 24.47万平方米",
        "5100000000, 元, 51亿元",
        "8367, 户, 8367户",
        "132693, 户, 132693户",
        "55590000000000, 元, 555900亿元",
        "0.5, 公里, 0.5公里",
        "30000, 户, 3万户"
    })
    void aQuantityIsPrintedWithTenThousandsWhereNothingIsLost(
            String value, String unit, String printed) {
        assertThat(Printed.exact(Quantity.of(value, unit))).isEqualTo(printed);
    }

    @Test
    void roundingIsAskedForByName() {
        assertThat(Printed.rounded(new BigDecimal("132693"), "万", 2)).isEqualTo("13.27万");
        assertThat(Printed.rounded(new BigDecimal("99.4382"), "", 1)).isEqualTo("99.4");
    }

    @Test
    void screensSeparateThousands() {
        assertThat(Printed.grouped(new BigDecimal("1234567.50"))).isEqualTo("1,234,567.50");
        assertThat(Printed.grouped(new BigDecimal("-1234"))).isEqualTo("-1,234");
        assertThat(Printed.grouped(new BigDecimal("999"))).isEqualTo("999");
    }
}
