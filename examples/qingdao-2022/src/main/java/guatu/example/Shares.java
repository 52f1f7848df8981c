package guatu.example;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A promised quantity shared out over the parts of a package, so that the parts add up to it.
 *
 * @param prefix what stands before the number, {@code 2022:惠及户数=}
 * @param whole the promised number; 0 where nothing is promised
 */
record Shares(String prefix, int whole, String unit, int parts) {

    private static final Pattern PROMISE = Pattern.compile("(\\d{4}:.+=)(\\d+)(\\D+)");

    static Shares of(String promise, int parts) {
        Matcher m = PROMISE.matcher(promise);
        return m.matches()
                ? new Shares(m.group(1), Integer.parseInt(m.group(2)), m.group(3), parts)
                : new Shares("", 0, "", parts);
    }

    /** The share of part {@code i}, written as a promise; parts differ by up to two fifths. */
    String share(int i) {
        return whole == 0 ? "" : prefix + (upTo(i + 1) - upTo(i)) + unit;
    }

    private int upTo(int i) {
        int wave = i == 0 || i == parts ? 0 : whole / parts * (i * 7 % 5 - 2) / 10;
        return whole * i / parts + wave;
    }
}
