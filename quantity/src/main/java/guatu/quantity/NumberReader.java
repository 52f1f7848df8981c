package guatu.quantity;

import guatu.quantity.Qualifier.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one printed number, as in a table cell (单元格读数): {@code 1,234.5}, {@code １２３４}, {@code
 * 3.4万}, {@code 三百一十八}, {@code 约28.6平方公里}, {@code 3400余个}. The whole text must be the number with
 * its qualifier and unit; anything else is not read.
 */
public final class NumberReader {

    private final String text;
    private int at;
    private @Nullable Qualifier qualifier;

    private NumberReader(String text) {
        this.text = text;
    }

    /** The number, or empty when the text is not one number. */
    public static Optional<Reading> read(String printed) {
        String text = Width.narrow(printed).replace(" ", "");
        return text.isEmpty() ? Optional.empty() : new NumberReader(text).read();
    }

    private Optional<Reading> read() {
        qualifier(Place.PRE);
        boolean negative = skip('-') || skip('−') || skip('负');
        Numeral numeral = new NumeralScanner(text).scan(at);
        if (numeral == null) {
            return Optional.empty();
        }
        at = numeral.end();
        String number = text.substring(numeral.start(), at);
        qualifier(Place.BETWEEN);
        String magnitude = lateMagnitude(numeral.magnitude());
        Numeral whole =
                magnitude.equals(numeral.magnitude()) ? numeral : scaled(numeral, magnitude);
        String rest = text.substring(at);
        Unit unit = unit(rest);
        if (at < text.length()) {
            return Optional.empty();
        }
        return Optional.of(
                new Reading(
                        negative ? whole.value().negate() : whole.value(),
                        negative ? whole.value().negate() : whole.upper(),
                        whole.step(),
                        number,
                        magnitude,
                        whole.isExact(),
                        qualifier,
                        unit));
    }

    /** 9300多万: the magnitude behind the qualifier. */
    private String lateMagnitude(String magnitude) {
        int end = NumeralScanner.endOfMagnitude(text, at);
        String late = text.substring(at, end);
        at = end;
        return magnitude + late;
    }

    private static Numeral scaled(Numeral numeral, String magnitude) {
        var scale = Printed.scaleOf(magnitude.substring(numeral.magnitude().length()));
        return new Numeral(
                numeral.start(),
                numeral.end(),
                numeral.value().multiply(scale),
                numeral.upper().multiply(scale),
                numeral.step().multiply(scale),
                numeral.script(),
                magnitude);
    }

    private @Nullable Unit unit(String rest) {
        for (int end = rest.length(); end > 0; end--) {
            Unit unit = Units.find(rest.substring(0, end)).orElse(null);
            boolean whole = end == rest.length();
            if (unit != null && (whole || isPost(rest.substring(end)))) {
                at = text.length();
                return unit;
            }
        }
        if (isPost(rest)) {
            at = text.length();
        }
        return null;
    }

    private boolean isPost(String printed) {
        Optional<Qualifier> post = Qualifier.find(printed, Place.POST);
        post.ifPresent(found -> qualifier = found);
        return post.isPresent();
    }

    private void qualifier(Place place) {
        for (Qualifier candidate : Qualifier.all()) {
            if (candidate.place() == place && text.startsWith(candidate.printed(), at)) {
                qualifier = candidate;
                at += candidate.printed().length();
                return;
            }
        }
    }

    private boolean skip(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }
}
