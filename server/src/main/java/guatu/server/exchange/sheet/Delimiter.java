package guatu.server.exchange.sheet;

/** Finds which character separates the values: the one that occurs evenly from line to line. */
final class Delimiter {

    private static final char[] CANDIDATES = {'\t', ',', ';', '|', '，'};
    private static final int LINES = 40;

    private Delimiter() {}

    static char of(String text) {
        char best = ',';
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(text, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** How many lines hold as many of the character as the widest one, weighed by that number. */
    private static double score(String text, char candidate) {
        int[] counts = new int[LINES];
        int lines = 0;
        boolean quoted = false;
        boolean filled = false;
        for (int i = 0; i < text.length() && lines < LINES; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\n' && !quoted) {
                lines += filled ? 1 : 0;
                filled = false;
                continue;
            } else if (c == candidate && !quoted) {
                counts[lines]++;
            }
            filled = true;
        }
        return evenness(counts, lines + (filled && lines < LINES ? 1 : 0));
    }

    private static double evenness(int[] counts, int lines) {
        int most = 0;
        for (int i = 0; i < lines; i++) {
            most = Math.max(most, counts[i]);
        }
        int even = 0;
        for (int i = 0; i < lines; i++) {
            even += counts[i] == most ? 1 : 0;
        }
        return lines == 0 ? 0 : (double) even / lines * Math.min(most, 30);
    }
}
