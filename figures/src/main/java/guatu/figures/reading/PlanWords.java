package guatu.figures.reading;

import guatu.figures.claim.Role;
import guatu.quantity.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells from the words before a figure whether it is planned or done (计划与完成). */
final class PlanWords {

    private static final Phrases<Word> WORDS = Phrases.forwards();

    static {
        for (List<String> row : Table.rows(PlanWords.class, "plan-words.tsv")) {
            Role role = row.get(1).equals("SAME") ? null : Role.valueOf(row.get(1));
            WORDS.put(row.get(0), new Word(role, cell(row, 2), cell(row, 3)));
        }
    }

    private PlanWords() {}

    private static String cell(List<String> row, int index) {
        return row.size() > index ? row.get(index) : "";
    }

    /** PLAN, TARGET or RESULT for the figure at {@code to}; what no word changes stays. */
    static Role role(View view, int from, int to, Role before) {
        Role role = before;
        for (int i = from; i < to; i++) {
            Phrases.Match<Word> match = WORDS.longest(view, i);
            if (match != null && i + match.length() <= to && match.value().stands(view, i, match)) {
                Role told = match.value().role();
                role = told == null ? role : told;
                i += match.length() - 1;
            }
        }
        return role;
    }

    /**
     * A word of the table.
     *
     * @param role what the figures behind it do, or null when it changes nothing
     * @param notBehind characters that make it part of another word before it
     * @param notBefore characters that make it part of another word behind it
     */
    private record Word(@Nullable Role role, String notBehind, String notBefore) {

        boolean stands(View view, int at, Phrases.Match<Word> match) {
            return !view.hasAny(at - 1, notBehind) && !view.hasAny(at + match.length(), notBefore);
        }
    }
}
