package guatu.server.publication.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words of {@code scope-words.tsv} by what they do to the scope of a figure (范围词). */
final class ScopeWords {

    private static final String FILE = "scope-words.tsv";
    private static final int LONGEST = 6;

    /** What a word does. */
    enum Sort {
        /** Says nothing of which things are counted. */
        PLAIN,
        /** Says only that they are done. */
        DONE,
        /** Restricts, though it begins with a word that does not: 超期 is no 超. */
        NARROW,
        /** Praises and does not restrict. */
        ORNAMENT,
        /** Says that they have begun, or are to begin. */
        BEGIN
    }

    private static final Map<Sort, Set<String>> WORDS = read();

    private ScopeWords() {}

    private static Map<Sort, Set<String>> read() {
        Map<Sort, Set<String>> words = new EnumMap<>(Sort.class);
        for (Sort sort : Sort.values()) {
            words.put(sort, new HashSet<>());
        }
        var stream = Objects.requireNonNull(ScopeWords.class.getResourceAsStream(FILE));
        try (var lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(cells -> of(words, cells[0]).addAll(List.of(cells[1].split(" "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static Set<String> of(Map<Sort, Set<String>> words, String sort) {
        Sort named = Sort.valueOf(sort.toUpperCase(java.util.Locale.ROOT));
        return Objects.requireNonNull(words.get(named));
    }

    /** The length of the longest word of that sort there, or 0. */
    static int length(Sort sort, String text, int at) {
        Set<String> words = Objects.requireNonNull(WORDS.get(sort));
        for (int length = Math.min(LONGEST, text.length() - at); length > 0; length--) {
            if (words.contains(text.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    /** Whether a word of that sort stands anywhere in the text. */
    static boolean within(Sort sort, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (length(sort, text, i) > 0) {
                return true;
            }
        }
        return false;
    }
}
