package guatu.quantity;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * An expected refusal (拒绝原因), returned and not thrown.
 *
 * @param code stable name of the reason
 * @param values what stands there, in the order of the message
 */
public record Problem(Code code, List<String> values) {

    /** The reasons; their texts are in {@code messages.properties}. */
    public enum Code {
        /** Two classifiers or indicators that do not add: 9处 and 11条. */
        CLASSIFIERS_DIFFER,
        /** Two dimensions: 平方米 and 元. */
        DIMENSIONS_DIFFER,
        /** One dimension, but no fixed factor between the units: 元 and 美元. */
        NO_CONVERSION
    }

    public Problem {
        values = List.copyOf(values);
    }

    /** The sentence to show, in Chinese or English. */
    public String message(Locale locale) {
        // No fallback to the machine's own locale: Chinese is the default everywhere.
        var chineseElse = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        var bundle = ResourceBundle.getBundle("guatu.quantity.messages", locale, chineseElse);
        return new MessageFormat(bundle.getString(code.name()), locale)
                .format(values.toArray(String[]::new));
    }

    static Problem between(Unit one, Unit other) {
        List<String> values = List.of(one.symbol(), other.symbol());
        if (one.dimension() != other.dimension()) {
            return new Problem(Code.DIMENSIONS_DIFFER, values);
        }
        boolean counted = one.dimension() == Dimension.COUNT;
        return new Problem(counted ? Code.CLASSIFIERS_DIFFER : Code.NO_CONVERSION, values);
    }
}
