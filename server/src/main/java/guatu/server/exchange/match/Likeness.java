package guatu.server.exchange.match;

import java.util.List;

/** How alike two names are (相似度), 0 … 1: by characters, by sound, or one within the other. */
final class Likeness {

    private static final double SAME_SOUND = 0.95;
    private static final double SAME_BEGINNING = 0.1;

    private Likeness() {}

    static double of(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        if (one.equals(other)) {
            return 1;
        }
        double written = share(characters(one), characters(other));
        double heard = SAME_SOUND * share(Pinyin.of(one), Pinyin.of(other));
        double alike = Math.max(Math.max(written, heard), contained(one, other));
        boolean sameBeginning = one.codePointAt(0) == other.codePointAt(0);
        return Math.min(0.99, alike + (sameBeginning ? SAME_BEGINNING : 0));
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static double contained(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        boolean within = one.contains(other) || other.contains(one);
        return within && shorter >= 2 ? 0.5 + 0.45 * shorter / longer : 0;
    }

    private static double share(List<String> one, List<String> other) {
        int longer = Math.max(one.size(), other.size());
        return 1 - (double) distance(one, other) / longer;
    }

    /**
     * Levenshtein's distance: how many insertions, deletions and changes lead from one to other.
     */
    private static int distance(List<String> one, List<String> other) {
        int[] row = new int[other.size() + 1];
        for (int j = 0; j <= other.size(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.size(); j++) {
                int changed = diagonal + (one.get(i - 1).equals(other.get(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.size()];
    }
}
