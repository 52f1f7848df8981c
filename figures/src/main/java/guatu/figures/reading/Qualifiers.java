package guatu.figures.reading;

import guatu.quantity.Qualifier;
import guatu.quantity.Qualifier.Place;
import guatu.quantity.Sense;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the qualifiers of one figure while it is read (概数词收集). */
final class Qualifiers {

    /** How far back in the clause a qualifier may stand that governs a figure: 约占任务数的七成. */
    private static final int LOOSE_REACH = 14;

    private final View view;
    private final Lexicon lexicon;
    private final StringBuilder printed = new StringBuilder();
    private final Set<Sense> senses = EnumSet.noneOf(Sense.class);
    private boolean before;

    Qualifiers(View view, Lexicon lexicon) {
        this.view = view;
        this.lexicon = lexicon;
    }

    /** Takes the qualifier that ends before the number; answers where the figure begins. */
    int takeBefore(int start) {
        Phrases.Match<Qualifier> match = lexicon.qualifiers(Place.PRE).longest(view, start);
        if (match == null || guarded(match.value(), start - match.length() - 1)) {
            return start;
        }
        add(match.value());
        before = true;
        return start - match.length();
    }

    /** Takes the qualifier between number and unit or behind the unit; answers where it ends. */
    int takeAt(int at, Place place) {
        Phrases.Match<Qualifier> match = lexicon.qualifiers(place).longest(view, at);
        if (match == null || guarded(match.value(), at + match.length())) {
            return at;
        }
        add(match.value());
        return at + match.length();
    }

    /** Takes a qualifier that stands earlier in the clause and apart. */
    void takeLoose(int start) {
        if (!senses.isEmpty()) {
            return;
        }
        int from = start;
        while (from > 0 && start - from < LOOSE_REACH && isReach(from - 1)) {
            from--;
        }
        for (int i = from; i < start; i++) {
            Phrases.Match<Qualifier> match = lexicon.qualifiers(Place.LOOSE).longest(view, i);
            boolean near = match != null && match.value().guard().isEmpty();
            if (match != null && (near || view.hasAny(start - 1, match.value().guard()))) {
                senses.add(match.value().sense());
                printed.append(near ? "约" : match.value().printed());
                return;
            }
        }
    }

    private boolean isReach(int at) {
        char c = view.at(at);
        return !Chars.endsClause(c) && c != '、' && !Chars.isArabic(c);
    }

    private boolean guarded(Qualifier qualifier, int neighbour) {
        if (qualifier.guard().isEmpty() || !view.hasAny(neighbour, qualifier.guard())) {
            return false;
        }
        for (String word : qualifier.despite()) {
            if (view.has(neighbour - word.length() + 1, word)) {
                return false;
            }
        }
        return true;
    }

    void add(Qualifier qualifier) {
        printed.append(printed.isEmpty() ? "" : "…").append(qualifier.printed());
        senses.add(qualifier.sense());
    }

    void add(String word, Place place) {
        @Nullable Qualifier found = Qualifier.find(word, place).orElse(null);
        if (found != null) {
            add(found);
        }
    }

    boolean isBefore() {
        return before;
    }

    boolean isEmpty() {
        return senses.isEmpty();
    }

    String printed() {
        return printed.toString();
    }

    Set<Sense> senses() {
        return senses;
    }
}
