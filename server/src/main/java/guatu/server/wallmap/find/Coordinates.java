package guatu.server.wallmap.find;

import guatu.tiles.datum.ReferenceSystem;
import guatu.tiles.shape.Bounds;
import guatu.tiles.shape.SystemGuess;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text that is a place itself (坐标): two numbers of degrees or of metres, in either order. */
final class Coordinates {

    private static final Pattern TWO =
            Pattern.compile(
                    "\\D*?(-?[0-9]+(?:\\.[0-9]+)?)\\s*[°,，;；\\s]+\\s*[EN东北]?\\s*"
                            + "(-?[0-9]+(?:\\.[0-9]+)?)\\s*°?\\s*[EN]?");
    private static final Pattern SIX =
            Pattern.compile(
                    "\\D*([0-9]{1,3})\\D+([0-9]{1,2})\\D+([0-9.]+)\\D+"
                            + "([0-9]{1,3})\\D+([0-9]{1,2})\\D+([0-9.]+)\\D*");
    private static final double CITY = 120;
    private static final int LONGEST = 100;

    private Coordinates() {}

    /** Longitude and latitude of WGS 84; null when the text is no place. */
    static double @Nullable [] of(String text) {
        double[] pair = text.length() > LONGEST ? null : pair(text);
        if (pair == null) {
            return null;
        }
        SystemGuess guess = SystemGuess.of(new Bounds(pair[0], pair[1], pair[0], pair[1]), CITY);
        ReferenceSystem system = guess.system();
        if (system == null) {
            return null;
        }
        return guess.isSwapped()
                ? system.degrees(pair[1], pair[0])
                : system.degrees(pair[0], pair[1]);
    }

    private static double @Nullable [] pair(String text) {
        Matcher two = TWO.matcher(text);
        if (two.matches()) {
            return new double[] {number(two, 1), number(two, 2)};
        }
        Matcher six = SIX.matcher(text);
        if (six.matches()) {
            return new double[] {
                number(six, 1) + number(six, 2) / 60 + number(six, 3) / 3600,
                number(six, 4) + number(six, 5) / 60 + number(six, 6) / 3600
            };
        }
        return null;
    }

    private static double number(Matcher found, int group) {
        try {
            return Double.parseDouble(found.group(group));
        } catch (NumberFormatException twoDots) {
            return Double.NaN;
        }
    }
}
