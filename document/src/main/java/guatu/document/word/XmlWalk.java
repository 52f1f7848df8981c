package guatu.document.word;

import org.jspecify.annotations.Nullable;

/**
 * Walks over the tags and texts of well-formed XML and knows where each stands (XML 游标). Comments
 * and processing instructions are passed over.
 */
final class XmlWalk {

    /** What stands at the walker. */
    enum Kind {
        START,
        EMPTY,
        END,
        TEXT,
        CDATA
    }

    private final String xml;
    private int start;
    private int end;
    private Kind kind = Kind.TEXT;

    XmlWalk(String xml) {
        this.xml = xml;
    }

    /** Steps on; false at the end. */
    boolean next() {
        do {
            start = end;
            if (start >= xml.length()) {
                return false;
            }
        } while (passedOver("<!--", "-->") || passedOver("<?", "?>"));
        if (xml.charAt(start) != '<') {
            int tag = xml.indexOf('<', start);
            end = tag < 0 ? xml.length() : tag;
            kind = Kind.TEXT;
        } else if (xml.startsWith("<![CDATA[", start)) {
            end = xml.indexOf("]]>", start) + 3;
            kind = Kind.CDATA;
        } else {
            end = endOfTag(start);
            boolean closing = xml.charAt(start + 1) == '/';
            kind = closing ? Kind.END : xml.charAt(end - 2) == '/' ? Kind.EMPTY : Kind.START;
        }
        return true;
    }

    private boolean passedOver(String opening, String closing) {
        if (!xml.startsWith(opening, start)) {
            return false;
        }
        end = xml.indexOf(closing, start) + closing.length();
        return true;
    }

    /** Steps behind the end of the element whose start stands here. */
    void skip() {
        if (kind != Kind.START) {
            return;
        }
        int from = start;
        int depth = 1;
        while (depth > 0 && next()) {
            depth += kind == Kind.START ? 1 : kind == Kind.END ? -1 : 0;
        }
        start = from;
    }

    /** A {@code >} may stand inside a quoted value. */
    private int endOfTag(int from) {
        char quote = 0;
        for (int i = from; i < xml.length(); i++) {
            char c = xml.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return xml.length();
    }

    Kind kind() {
        return kind;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The qualified name of the tag. */
    String name() {
        int from = kind == Kind.END ? start + 2 : start + 1;
        int to = from;
        while (to < end
                && !Character.isWhitespace(xml.charAt(to))
                && "/>".indexOf(xml.charAt(to)) < 0) {
            to++;
        }
        return xml.substring(from, to);
    }

    /** The value of an attribute whose name ends so, unescaped; null when it has none. */
    @Nullable String attribute(String localName) {
        return attribute(xml.substring(start, end), localName);
    }

    static @Nullable String attribute(String tag, String localName) {
        int at = 0;
        while (true) {
            at = tag.indexOf(localName, at);
            if (at < 0) {
                return null;
            }
            char before = at == 0 ? ' ' : tag.charAt(at - 1);
            int equals = at + localName.length();
            while (equals < tag.length() && Character.isWhitespace(tag.charAt(equals))) {
                equals++;
            }
            boolean named = before == ':' || Character.isWhitespace(before);
            if (named && equals < tag.length() && tag.charAt(equals) == '=') {
                return value(tag, equals + 1);
            }
            at++;
        }
    }

    private static String value(String tag, int from) {
        int open = from;
        while (tag.charAt(open) != '"' && tag.charAt(open) != '\'') {
            open++;
        }
        return tag.substring(open + 1, tag.indexOf(tag.charAt(open), open + 1));
    }
}
