package guatu.figures.reading;

import guatu.quantity.NumeralScanner;
import guatu.quantity.Table;
import java.util.List;

/** The characters at which something may begin (触发字符); all others are passed over at once. */
final class Triggers {

    private static final boolean[] TABLE = table();

    private Triggers() {}

    static boolean of(char c) {
        return TABLE[c];
    }

    private static boolean[] table() {
        boolean[] table = new boolean[Character.MAX_VALUE + 1];
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            table[c] = NumeralScanner.isDigit(c);
        }
        "第前上下近最过今未翻每几数首世半头《》".chars().forEach(c -> table[c] = true);
        for (List<String> row : Table.rows(Lexicon.class, "assertions.tsv")) {
            table[row.getFirst().charAt(0)] = true;
        }
        return table;
    }
}
