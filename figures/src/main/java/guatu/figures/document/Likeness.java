package guatu.figures.document;

import java.util.HashSet;
import java.util.Set;

/** How alike two subjects are (主语相似度): shared pairs of neighbouring characters. */
final class Likeness {

    private Likeness() {}

    /**
     * Shared pairs over the pairs of the shorter: 0 for nothing shared, 100 for all, in percent.
     */
    static int contained(String one, String other) {
        Set<String> first = pairs(one);
        Set<String> second = pairs(other);
        int shorter = Math.min(first.size(), second.size());
        first.retainAll(second);
        return shorter == 0 ? 0 : first.size() * 100 / shorter;
    }

    /** Twice the shared pairs over all pairs, in percent. */
    static int dice(String one, String other) {
        Set<String> first = pairs(one);
        Set<String> second = pairs(other);
        int all = first.size() + second.size();
        first.retainAll(second);
        return all == 0 ? 0 : first.size() * 200 / all;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = HashSet.newHashSet(text.length());
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
