package guatu.document;

import java.util.List;

/**
 * Joins the lines that a page only broke for want of room (断行接续): a full line that ends within a
 * sentence goes on with the next. Lines of a table, headings and the last lines of paragraphs stay,
 * and so does a line end at a number, which the reader of figures judges itself.
 */
final class PageLines {

    private static final int SHORTEST = 16;

    /** A line this much shorter than the longest near it was not broken for want of room. */
    private static final double FULL = 0.8;

    private static final int NEAR = 20;

    private PageLines() {}

    static String joined(String text) {
        List<String> lines = text.lines().toList();
        StringBuilder joined = new StringBuilder(text.length());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            joined.append(line);
            boolean goesOn = i + 1 < lines.size() && goesOn(line, lines.get(i + 1));
            joined.append(goesOn && line.length() >= FULL * longest(lines, i) ? "" : "\n");
        }
        return joined.toString();
    }

    private static boolean goesOn(String line, String next) {
        if (line.length() < SHORTEST || next.isEmpty() || line.strip().contains("  ")) {
            return false;
        }
        char last = line.charAt(line.length() - 1);
        char first = next.charAt(0);
        boolean within = isHan(last) || "，、（“《".indexOf(last) >= 0;
        boolean on = isHan(first) || Character.isDigit(first) || "，、。；）”》".indexOf(first) >= 0;
        return within && on;
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static int longest(List<String> lines, int at) {
        int longest = 0;
        int end = Math.min(lines.size(), at + NEAR);
        for (int i = Math.max(0, at - NEAR); i < end; i++) {
            longest = Math.max(longest, lines.get(i).stripTrailing().length());
        }
        return longest;
    }
}
