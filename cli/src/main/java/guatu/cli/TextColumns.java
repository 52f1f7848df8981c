package guatu.cli;

/** Columns of text in a terminal (列): a Chinese character is two columns wide. */
final class TextColumns {
    private TextColumns() {}

    static int width(String text) {
        return text.codePoints().map(TextColumns::width).sum();
    }

    private static int width(int point) {
        boolean wide =
                (point >= 0x1100 && point <= 0x115f)
                        || (point >= 0x2e80 && point <= 0xa4cf)
                        || (point >= 0xac00 && point <= 0xd7a3)
                        || (point >= 0xf900 && point <= 0xfaff)
                        || (point >= 0xfe30 && point <= 0xfe6f)
                        || (point >= 0xff00 && point <= 0xff60)
                        || (point >= 0x20000 && point <= 0x3fffd);
        return wide ? 2 : 1;
    }

    /** The text with spaces behind up to a width, at least one. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - width(text)));
    }

    /** The text, cut with an ellipsis where it is wider. */
    static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        var kept = new StringBuilder();
        int used = 1;
        for (int point : text.codePoints().toArray()) {
            used += width(point);
            if (used > width) {
                break;
            }
            kept.appendCodePoint(point);
        }
        return kept + "…";
    }
}
