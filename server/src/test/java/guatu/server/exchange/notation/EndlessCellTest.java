package guatu.server.exchange.notation;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.exchange.cell.Places;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell that makes a pattern try every split of itself, or go as deep as it is long (ReDoS). */
class EndlessCellTest {

    private static final int LONG = 200_000;

    @ParameterizedTest
    @ValueSource(strings = {"A FS ", "A ", "\"a", "\"\""})
    void noRelationIsTriedForEver(String begin) {
        String last = begin.substring(begin.length() - 1);
        String text = begin + last.repeat(LONG) + "x\u0001";
        assertThat(Relations.read(text, "M2", _ -> null).toString()).hasSizeLessThan(2_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"120.3 ", "120°18'E", "1"})
    void noPlaceIsTriedForEver(String begin) {
        String last = begin.substring(begin.length() - 1);
        assertThat(Places.read(begin + last.repeat(LONG) + "x").toString()).contains("place");
    }
}
