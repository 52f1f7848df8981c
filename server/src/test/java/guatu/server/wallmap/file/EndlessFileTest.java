package guatu.server.wallmap.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that makes a pattern try every split of it, or go as deep as it is long (ReDoS). */
class EndlessFileTest {

    private static final int LONG = 200_000;

    @ParameterizedTest
    @ValueSource(strings = {"1 ", "1°2'", "1°2' ", "1"})
    void noAngleIsTriedForEver(String begin) {
        String last = begin.substring(begin.length() - 1);
        assertThat(Angle.number(begin + last.repeat(LONG) + "x")).isNaN();
    }

    @ParameterizedTest
    @ValueSource(strings = {"999\nx\n", "0\n", "999\n"})
    void noHeadOfADrawingIsTriedForEver(String part) {
        byte[] content = (part.repeat(LONG) + "1").getBytes(UTF_8);
        assertThat(GisFiles.read("a.dxf", content).reasons()).isNotEmpty();
    }
}
