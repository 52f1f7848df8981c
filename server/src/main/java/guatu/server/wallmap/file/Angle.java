package guatu.server.wallmap.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A coordinate as people write it (坐标写法): {@code 120.301}, {@code 120°18′03.6″}, {@code
 * E120°18.06′}, {@code 120度18分3.6秒}, {@code 120-18-03.6}, {@code 120:18:03.6}.
 */
final class Angle {

    private static final Pattern DECIMAL =
            Pattern.compile("[EN东经北纬]*\\s*([+-]?[0-9]+(?:\\.[0-9]+)?)\\s*[°度]?\\s*[ENen]?");
    private static final Pattern SEXAGESIMAL =
            Pattern.compile(
                    "[ENen东经北纬]*\\s*([0-9]{1,3})\\s*[°d:度-]\\s*([0-9]{1,2}(?:\\.[0-9]+)?)\\s*"
                            + "(?:['′’m:分-]\\s*([0-9]{1,2}(?:\\.[0-9]+)?)?\\s*"
                            + "(?:[\"″”s秒]|'')?)?\\s*[ENen]?");

    private static final int LONGEST = 64;

    private Angle() {}

    /** Degrees or metres; not a number when it is none. South and west of nowhere is not China. */
    static double number(String text) {
        String plain = text.strip();
        if (plain.length() > LONGEST) {
            return Double.NaN;
        }
        Matcher decimal = DECIMAL.matcher(plain);
        if (decimal.matches()) {
            return Double.parseDouble(decimal.group(1));
        }
        Matcher parts = SEXAGESIMAL.matcher(plain);
        if (!parts.matches()) {
            return Double.NaN;
        }
        double seconds = parts.group(3) == null ? 0 : Double.parseDouble(parts.group(3));
        double minutes = Double.parseDouble(parts.group(2));
        boolean fits = minutes < 60 && seconds < 60;
        return fits
                ? Double.parseDouble(parts.group(1)) + minutes / 60 + seconds / 3600
                : Double.NaN;
    }
}
