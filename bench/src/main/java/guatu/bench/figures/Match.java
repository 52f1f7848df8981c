package guatu.bench.figures;

import guatu.figures.claim.Amount;
import guatu.figures.claim.Claim;
import guatu.figures.claim.TimeValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Compares a figure read with a figure marked (比对). */
final class Match {

    private static final BigDecimal NEARLY = new BigDecimal("1e-9");
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private Match() {}

    static boolean overlaps(Claim claim, JsonNode figure) {
        return claim.span().start() < figure.get("end").asInt()
                && claim.span().end() > figure.get("start").asInt();
    }

    static boolean spans(Claim claim, JsonNode figure) {
        return claim.span().start() == figure.get("start").asInt()
                && claim.span().end() == figure.get("end").asInt();
    }

    /** How far the ends lie apart. */
    static int distance(Claim claim, JsonNode figure) {
        return Math.abs(claim.span().start() - figure.get("start").asInt())
                + Math.abs(claim.span().end() - figure.get("end").asInt());
    }

    static boolean values(Claim claim, JsonNode figure) {
        TimeValue time = claim.time();
        if (time != null) {
            return time.iso().equals(figure.path("value").asString());
        }
        Amount amount = claim.measure();
        if (!figure.hasNonNull("value")) {
            return figure.hasNonNull("lo")
                    && amount.isRange()
                    && amount.low().compareTo(decimal(figure, "lo")) == 0
                    && amount.high().compareTo(decimal(figure, "hi")) == 0;
        }
        if (amount.isRange()) {
            return false;
        }
        boolean percent = figure.get("kind").asString().equals("percent");
        return near(amount.low(), decimal(figure, "value"))
                || (percent && nearShare(amount.low(), decimal(figure, "canonical_value")));
    }

    private static boolean nearShare(BigDecimal value, BigDecimal share) {
        return near(value, share) || near(value, share.multiply(HUNDRED));
    }

    private static boolean near(BigDecimal one, BigDecimal other) {
        if (one.compareTo(other) == 0) {
            return true;
        }
        return other.signum() != 0
                && one.subtract(other).divide(other, MathContext.DECIMAL64).abs().compareTo(NEARLY)
                        < 0;
    }

    private static BigDecimal decimal(JsonNode figure, String field) {
        return new BigDecimal(figure.get(field).asString());
    }

    /** What was read, for the list of mistakes: 超3400个 [3400 个 ABOVE]. */
    static String read(Claim claim) {
        Amount amount = claim.amount();
        if (amount == null) {
            return claim.surface() + (claim.time() == null ? "" : " [" + claim.time().iso() + "]");
        }
        String number =
                amount.isRange()
                        ? amount.low() + ".." + amount.high()
                        : amount.value().toPlainString();
        return "%s [%s %s %s]"
                .formatted(claim.surface(), number, amount.unitAsWritten(), amount.senses());
    }

    /** What is marked, written alike. */
    static String marked(JsonNode figure) {
        String number = figure.path("value").asString(figure.path("lo").asString(""));
        return "%s [%s %s %s]"
                .formatted(
                        figure.get("surface").asString(),
                        number,
                        figure.path("unit").asString(""),
                        figure.path("qualifier_sense"));
    }

    static boolean units(Claim claim, JsonNode figure) {
        Amount amount = claim.amount();
        String read = amount == null ? "" : amount.unitAsWritten();
        return normal(read).equals(normal(figure.path("unit").asString("")));
    }

    private static String normal(String unit) {
        return unit.replace("％", "%").replace("㎡", "平方米").replace("个小时", "小时");
    }

    static boolean senses(Claim claim, JsonNode figure) {
        Amount amount = claim.amount();
        Set<String> read =
                amount == null
                        ? Set.of()
                        : amount.senses().stream()
                                .map(sense -> sense.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.toSet());
        Set<String> marked = new HashSet<>();
        figure.path("qualifier_sense").forEach(sense -> marked.add(sense.asString()));
        return read.equals(marked);
    }

    /** Twice the shared pairs of characters over all pairs. */
    static double dice(String one, String other) {
        Set<String> first = pairs(one);
        Set<String> second = pairs(other);
        int all = first.size() + second.size();
        first.retainAll(second);
        return all == 0 ? 1 : 2.0 * first.size() / all;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        if (pairs.isEmpty()) {
            pairs.add(text);
        }
        return pairs;
    }
}
