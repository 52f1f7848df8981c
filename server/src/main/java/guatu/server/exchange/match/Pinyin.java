package guatu.server.exchange.match;

import guatu.server.exchange.layout.TextTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How Chinese characters sound, without tones (拼音), so that wrong homophones are found. */
final class Pinyin {

    private static final Map<Integer, String> SYLLABLES = read();

    private Pinyin() {}

    private static Map<Integer, String> read() {
        Map<Integer, String> syllables = new HashMap<>(8192);
        for (List<String> row : TextTable.rows("pinyin.tsv")) {
            row.get(1).codePoints().forEach(c -> syllables.put(c, row.get(0)));
        }
        return syllables;
    }

    /** One syllable a character; a character without one stands for itself. */
    static List<String> of(String text) {
        return text.codePoints()
                .mapToObj(c -> SYLLABLES.getOrDefault(c, Character.toString(c)))
                .toList();
    }
}
