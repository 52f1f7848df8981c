package guatu.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void membersStandInTheOrderOfTheirNamesWhateverOrderTheyCameIn() {
        assertThat(CanonicalJson.object().put("value", new BigDecimal("24.47")).put("id", 7).text())
                .isEqualTo("{\"id\":7,\"value\":\"24.47\"}");
    }

    /** The example of RFC 8785, section 3.2.3, with its carriage return and its smiling face. */
    @Test
    void namesAreSortedByTheirUtf16Units() {
        String text =
                CanonicalJson.object()
                        .put("\u20ac", "Euro Sign")
                        .put("\r", "Carriage Return")
                        .put("\ufb33", "Hebrew Letter Dalet With Dagesh")
                        .put("1", "One")
                        .put("\ud83d\ude00", "Emoji: Grinning Face")
                        .put("\u0080", "Control")
                        .put("\u00f6", "Latin Small Letter O With Diaeresis")
                        .text();
        assertThat(text)
                .containsSubsequence(
                        "Carriage", "One", "Control", "Latin", "Euro", "Emoji", "Hebrew")
                .startsWith("{\"\\r\":");
    }

    @Test
    void nothingIsEscapedThatNeedNotBe() {
        assertThat(CanonicalJson.quoted("片区/\"一期\"\\\u0007\b\f\n\r\t\u001f\u007f"))
                .isEqualTo("\"片区/\\\"一期\\\"\\\\\\u0007\\b\\f\\n\\r\\t\\u001f\u007f\"");
    }

    @Test
    void listsAndObjectsStandInside() {
        CanonicalJson period = CanonicalJson.object().put("to", "2022-11-30").put("kind", "MONTH");
        assertThat(
                        CanonicalJson.object()
                                .put("period", period)
                                .put("evidence", List.of("b", "a"))
                                .put("locked", true)
                                .put("note", null)
                                .text())
                .isEqualTo(
                        "{\"evidence\":[\"b\",\"a\"],\"locked\":true,"
                                + "\"period\":{\"kind\":\"MONTH\",\"to\":\"2022-11-30\"}}");
    }

    @Test
    void aNumberThatJsonCannotHoldExactlyIsNotWritten() {
        CanonicalJson object = CanonicalJson.object().put("n", (1L << 53) + 1);
        assertThatThrownBy(object::text).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytesAreThoseOfUtf8() {
        String text = "aé片😀\u0000";
        assertThat(Utf8.bytes(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        assertThat(Utf8.bytes("x\ud83dy")).isEqualTo("x?y".getBytes(StandardCharsets.UTF_8));
    }
}
