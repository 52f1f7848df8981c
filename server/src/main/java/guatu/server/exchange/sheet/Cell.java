package guatu.server.exchange.sheet;

/**
 * One filled cell (单元格).
 *
 * @param column 0 for A
 * @param text for TEXT as written; for NUMBER the decimal as stored; for DATE {@code 2022-06-01},
 *     {@code 2022-06-01T08:30:00}, or as short as the cell shows it, {@code 2022-06} or {@code
 *     2022}; for BOOLEAN {@code 1} or {@code 0}; for ERROR the code, {@code #REF!}
 * @param formula whether the value was computed by a formula and read from the file's cache
 */
public record Cell(int column, Kind kind, String text, boolean formula) {

    /** What the file says the value is. */
    public enum Kind {
        /** Text, also digits written as text. */
        TEXT,
        /** A number without a date format. */
        NUMBER,
        /** A number shown as a date. */
        DATE,
        /** True or false. */
        BOOLEAN,
        /** An error such as #REF!. */
        ERROR,
        /** A formula whose value the file does not hold. */
        NOT_CALCULATED
    }

    /** A text cell. */
    public static Cell text(int column, String text) {
        return new Cell(column, Kind.TEXT, text, false);
    }

    /** The same value in another column. */
    public Cell at(int otherColumn) {
        return new Cell(otherColumn, kind, text, formula);
    }

    /** Whether nothing but white space stands here. */
    public boolean blank() {
        return kind == Kind.TEXT && text.isBlank();
    }
}
