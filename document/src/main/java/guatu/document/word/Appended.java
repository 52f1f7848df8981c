package guatu.document.word;

/** Puts elements at the end of the root of a part (追加). */
final class Appended {

    private Appended() {}

    /** The part with {@code more} before the end of its root, whose local name is given. */
    static String before(String xml, String root, String more) {
        int close = xml.lastIndexOf("</");
        int name = close < 0 ? -1 : xml.indexOf(root, close);
        if (name >= 0) {
            return xml.substring(0, close)
                    + prefixed(xml, close + 2, name, more)
                    + xml.substring(close);
        }
        // The root is empty: <Relationships xmlns="…"/>
        int end = xml.lastIndexOf("/>");
        int start = xml.lastIndexOf('<', end);
        int nameEnd = start + 1;
        while (!Character.isWhitespace(xml.charAt(nameEnd)) && xml.charAt(nameEnd) != '/') {
            nameEnd++;
        }
        String qualified = xml.substring(start + 1, nameEnd);
        String prefix = qualified.substring(0, qualified.length() - root.length());
        return xml.substring(0, end)
                + ">"
                + withPrefix(more, prefix)
                + "</"
                + qualified
                + ">"
                + xml.substring(end + 2);
    }

    private static String prefixed(String xml, int from, int to, String more) {
        return withPrefix(more, xml.substring(from, to));
    }

    /** The package's own parts have one namespace: their elements take the root's prefix. */
    private static String withPrefix(String more, String prefix) {
        boolean bare = !more.contains(":comment") && !prefix.isEmpty();
        return bare ? more.replaceFirst("^<", "<" + prefix) : more;
    }
}
