package guatu.server.wallmap.file;

/** A drawing as pairs of lines (组码与值): what a value means, and the value. */
final class DxfPairs {

    private final String text;
    private int at;
    private int code = -1;
    private String value = "";
    private boolean ended;

    DxfPairs(String text) {
        this.text = text;
    }

    /** Goes to the next pair; false at the end. */
    boolean next() {
        if (at >= text.length()) {
            ended = true;
            code = -1;
            return false;
        }
        code = Integer.parseInt(line().strip());
        value = line();
        return true;
    }

    private String line() {
        int end = text.indexOf('\n', at);
        int to = end < 0 ? text.length() : end;
        String line = text.substring(Math.min(at, to), to);
        at = end < 0 ? text.length() : end + 1;
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    int code() {
        return code;
    }

    String value() {
        return value.strip();
    }

    boolean is(int wantedCode, String wantedValue) {
        return code == wantedCode && value().equals(wantedValue);
    }

    boolean isAtEnd() {
        return ended;
    }

    /** The entity that begins at this pair; afterwards the next one's pair is at hand. */
    DxfItem entity() {
        DxfItem entity = new DxfItem(value());
        while (next() && code != 0) {
            entity.add(code, value);
        }
        return entity;
    }
}
