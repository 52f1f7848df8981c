package guatu.quantity;

/** Full-width forms (全角) and their half-width partners (半角). */
public final class Width {

    private Width() {}

    /** The half-width form of a character: ０ becomes 0, ％ becomes %; others stay. */
    public static char narrow(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        return c == '　' || c == '\u00a0' ? ' ' : c;
    }

    /** The text with every full-width form narrowed; brackets of Chinese text stay as they are. */
    public static String narrow(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c == '（' || c == '）' ? c : narrow(c));
        }
        return out.toString();
    }
}
