package guatu.figures.reading;

import guatu.figures.claim.Comparison;
import guatu.figures.claim.Comparison.Against;
import guatu.figures.claim.Kind;
import guatu.figures.claim.Role;
import guatu.quantity.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a figure is compared with and what it does in the sentence (比较与用途). */
final class Comparisons {

    private static final Phrases<Comparison> WORDS = Phrases.forwards();
    private static final int REACH = 30;

    static {
        for (List<String> row : Table.rows(Comparisons.class, "comparisons.tsv")) {
            WORDS.put(row.get(0), new Comparison(Against.valueOf(row.get(1)), row.get(0)));
        }
    }

    private final View view;

    Comparisons(View view) {
        this.view = view;
    }

    /** The comparison whose word stands nearest before the figure in its clause. */
    Comparison of(Token token, int sentenceStart) {
        int from = token.start();
        while (from > sentenceStart
                && token.start() - from < REACH
                && !Chars.endsClause(view.at(from - 1))) {
            from--;
        }
        Comparison found = null;
        for (int i = from; i < token.start(); i++) {
            Phrases.Match<Comparison> word = WORDS.longest(view, i);
            if (word != null && i + word.length() <= token.start()) {
                boolean stronger = found == null || found.type() == Against.PLAN || !isPlan(word);
                found = stronger ? word.value() : found;
                i += word.length() - 1;
            }
        }
        return found == null ? Comparison.NONE : found;
    }

    private static boolean isPlan(Phrases.Match<Comparison> word) {
        return word.value().type() == Against.PLAN;
    }

    /** What the figure does, by its kind, its comparison and what the words before it intend. */
    Role role(Token token, Comparison comparison, Role intent) {
        Role byComparison = byComparison(token, comparison);
        return byComparison == null ? intent : byComparison;
    }

    private static @Nullable Role byComparison(Token token, Comparison comparison) {
        if (token.kind() == Kind.RANK) {
            return Role.RANK;
        }
        boolean relative =
                token.kind() == Kind.PERCENT
                        || token.kind() == Kind.POINT
                        || token.kind() == Kind.MULTIPLE;
        return switch (comparison.type()) {
            case YEAR_ON_YEAR, MONTH_ON_MONTH, CHANGE -> relative ? Role.CHANGE : null;
            case SHARE -> relative ? Role.SHARE : null;
            case FROM -> Role.BASE;
            case NONE, PLAN, VERSUS_PLAN, RANK, TO, STREAK -> null;
        };
    }
}
