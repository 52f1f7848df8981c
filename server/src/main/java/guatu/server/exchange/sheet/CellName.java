package guatu.server.exchange.sheet;

/** Names of cells as spreadsheets print them (单元格地址): {@code C5}. */
public final class CellName {

    private CellName() {}

    /** The name of a cell, {@code C5} for column 2, row 5. */
    public static String of(int column, int row) {
        return letters(column) + row;
    }

    /** The letters of a column: A for 0, AA for 26. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder(3);
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }

    /** The column of a cell's name, 2 for {@code C5} or {@code $C$5}; -1 without letters. */
    public static int column(String name) {
        int column = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                column = column * 26 + (c - 'A' + 1);
            } else if (c != '$') {
                break;
            }
        }
        return column - 1;
    }

    /** The row of a cell's name, 5 for {@code C5}; 0 without digits. */
    public static int row(String name) {
        int row = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= '0' && c <= '9') {
                row = row * 10 + (c - '0');
            }
        }
        return row;
    }
}
