package guatu.server.exchange.layout;

import guatu.server.exchange.cell.Plain;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words for values that come from a closed list (用词), from {@code words.tsv}. */
public final class Words {

    private static final List<Word> ALL =
            TextTable.rows("words.tsv").stream()
                    .map(row ->
                            new Word(
                                    row.get(0),
                                    row.get(1),
                                    TextTable.names(row.get(2)),
                                    TextTable.names(row.get(3))))
                    .toList();

    private Words() {}

    private record Word(String list, String value, List<String> words, List<String> english) {

        boolean says(String key) {
            return words.stream().anyMatch(word -> Plain.key(word).equals(key))
                    || english.stream().anyMatch(word -> Plain.key(word).equals(key))
                    || value.toLowerCase(Locale.ROOT).equals(key);
        }
    }

    /** The value that a text names, or null. */
    public static @Nullable String find(String list, String text) {
        String key = Plain.key(text);
        for (Word word : ALL) {
            if (word.list().equals(list) && word.says(key)) {
                return word.value();
            }
        }
        return null;
    }

    /** The constant that a text names, or null. */
    public static <E extends Enum<E>> @Nullable E find(Class<E> type, String list, String text) {
        String value = find(list, text);
        return value == null ? null : Enum.valueOf(type, value);
    }

    /** The word that exports print for a value. */
    public static String print(String list, String value) {
        for (Word word : ALL) {
            if (word.list().equals(list) && word.value().equals(value)) {
                return word.words().getFirst();
            }
        }
        throw new IllegalArgumentException("words.tsv has no word for " + list + " " + value);
    }

    /** The words that exports print for all values of a list. */
    public static List<String> printed(String list) {
        return ALL.stream()
                .filter(word -> word.list().equals(list))
                .map(word -> word.words().getFirst())
                .toList();
    }
}
