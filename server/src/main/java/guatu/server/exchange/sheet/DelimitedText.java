package guatu.server.exchange.sheet;

import java.util.ArrayList;
import java.util.List;

/** Splits delimited text into records; quotes hold delimiters, line ends and doubled quotes. */
final class DelimitedText {

    private final String text;
    private final char delimiter;
    private int at;
    private int line = 1;

    DelimitedText(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    boolean hasNext() {
        return at < text.length();
    }

    int position() {
        return at;
    }

    /** The values of the next record. */
    List<String> next(String fileName) {
        List<String> values = new ArrayList<>();
        while (true) {
            values.add(value(fileName));
            if (at >= text.length()) {
                return values;
            }
            char end = text.charAt(at++);
            if (end == delimiter) {
                continue;
            }
            if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            line++;
            return values;
        }
    }

    private String value(String fileName) {
        return at < text.length() && text.charAt(at) == '"' ? quoted(fileName) : plain();
    }

    private String plain() {
        int from = at;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted(String fileName) {
        int openedOn = line;
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                value.append(c);
                line += c == '\n' ? 1 : 0;
            } else if (at < text.length() && text.charAt(at) == '"') {
                value.append(c);
                at++;
            } else {
                return value.append(plain()).toString();
            }
        }
        throw UnreadableException.of("quote", fileName, openedOn);
    }

    private boolean isEnd(char c) {
        return c == delimiter || c == '\n' || c == '\r';
    }
}
