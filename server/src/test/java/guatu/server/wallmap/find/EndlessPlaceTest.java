package guatu.server.wallmap.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed to make a pattern try every split of it (ReDoS). */
class EndlessPlaceTest {

    @ParameterizedTest
    @ValueSource(strings = {"1 ", "120.3,36 ", "1"})
    void noPlaceIsTriedForEver(String begin) {
        String last = begin.substring(begin.length() - 1);
        assertThat(Coordinates.of(begin + last.repeat(200_000) + "x")).isNull();
    }
}
