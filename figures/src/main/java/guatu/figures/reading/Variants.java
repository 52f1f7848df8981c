package guatu.figures.reading;

import guatu.quantity.Table;
import java.util.List;

/** Traditional characters that words of figures are written with, as simplified ones (繁简字). */
final class Variants {

    private static final char[] TABLE = table();

    private Variants() {}

    static char simplified(char c) {
        return TABLE[c];
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        for (List<String> row : Table.rows(Variants.class, "variants.tsv")) {
            String pairs = row.getFirst().replace(" ", "");
            for (int i = 0; i + 1 < pairs.length(); i += 2) {
                table[pairs.charAt(i)] = pairs.charAt(i + 1);
            }
        }
        return table;
    }
}
