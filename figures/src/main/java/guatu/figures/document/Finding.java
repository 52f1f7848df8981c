package guatu.figures.document;

import guatu.figures.claim.Claim;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

/**
 * Something in a text that does not fit together (文内问题).
 *
 * @param code stable name
 * @param claims the figures it is about, in the order of the message
 * @param values what the message names, in its order
 */
public record Finding(Code code, List<Claim> claims, List<String> values) {

    /** The kinds of findings; their texts are in {@code findings.properties}. */
    public enum Code {
        SAME_FACT_TWO_VALUES,
        SUM_DIFFERS,
        SHARE_DIFFERS,
        SHARE_TRUNCATED,
        GROWTH_DIFFERS,
        HEADLINE_DIFFERS,
        PLAN_AS_RESULT,
        QUALIFIERS_CLASH,
        DECREASE_BY_MULTIPLE,
        WRONG_TERM,
        END_BEFORE_START,
        DAYS_DIFFER,
        NO_SUCH_DAY,
        MAGNITUDE_JUMPS,
        NEEDS_EVIDENCE,
        LIST_COUNT_DIFFERS,
        NAME_UNKNOWN,
        EDITIONS_DIFFER,
        MORE_FINISHED_THAN_STARTED,
        STANDARD_AS_GRADE
    }

    public Finding {
        claims = List.copyOf(claims);
        values = List.copyOf(values);
    }

    /** The sentence to show: what stands there, what is wrong, how to mend it. */
    public String message(Locale locale) {
        // No fallback to the machine's own locale: Chinese is the default everywhere.
        var chineseElse = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        var bundle =
                ResourceBundle.getBundle("guatu.figures.document.findings", locale, chineseElse);
        return new MessageFormat(bundle.getString(code.name()), locale)
                .format(values.toArray(String[]::new));
    }

    static Finding of(Code code, List<Claim> claims, String... more) {
        List<String> values =
                Stream.concat(claims.stream().map(Claim::surface), List.of(more).stream()).toList();
        return new Finding(code, claims, values);
    }
}
