package guatu.server.access.factor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One-time codes as RFC 6238 prints them. */
class OneTimeCodeTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    /** Appendix B, SHA-1, the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theCodesOfTheStandard(long second, String code) {
        long step = OneTimeCode.step(Instant.ofEpochSecond(second));
        assertThat(OneTimeCode.at(SECRET, step)).isEqualTo(code);
    }

    @Test
    void aCodeIsGoodForItsStepAndItsNeighboursAndServesOnce() {
        Instant now = Instant.ofEpochSecond(1111111111);
        long step = OneTimeCode.step(now);
        String code = OneTimeCode.at(SECRET, step);
        assertThat(OneTimeCode.matching(SECRET, code, now, OneTimeCode.NONE)).isEqualTo(step);
        assertThat(OneTimeCode.matching(SECRET, code, now.plusSeconds(30), OneTimeCode.NONE))
                .isEqualTo(step);
        assertThat(OneTimeCode.matching(SECRET, code, now.plusSeconds(60), OneTimeCode.NONE))
                .isEqualTo(OneTimeCode.NONE);
        assertThat(OneTimeCode.matching(SECRET, code, now, step)).isEqualTo(OneTimeCode.NONE);
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({
        "f, MY",
        "fo, MZXQ",
        "foo, MZXW6",
        "foob, MZXW6YQ",
        "fooba, MZXW6YTB",
        "foobar, MZXW6YTBOI"
    })
    void base32AsTheStandardPrintsIt(String plain, String letters) {
        assertThat(Base32.encode(plain.getBytes(US_ASCII))).isEqualTo(letters);
        assertThat(Base32.decode(letters.toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(plain.getBytes(US_ASCII));
    }
}
