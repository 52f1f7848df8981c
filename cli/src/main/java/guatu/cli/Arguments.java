package guatu.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Options and words of a command line (命令行参数).
 *
 * @param words what is no option
 * @param values of options that take one; a repeated option has several
 * @param flags options that take none
 * @param unknown options that the command does not have, or that lack their value
 */
record Arguments(
        List<String> words,
        Map<String, List<String>> values,
        Set<String> flags,
        List<String> unknown) {

    /** Splits a command line by the options that the command has. */
    static Arguments read(List<String> given, Set<String> withValue, Set<String> without) {
        List<String> words = new ArrayList<>();
        Map<String, List<String>> values = new HashMap<>();
        Set<String> flags = new HashSet<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String word = given.get(i);
            if (!word.startsWith("--")) {
                words.add(word);
            } else if (without.contains(word)) {
                flags.add(word);
            } else if (withValue.contains(word) && i + 1 < given.size()) {
                values.computeIfAbsent(word, _ -> new ArrayList<>()).add(given.get(++i));
            } else {
                unknown.add(word);
            }
        }
        return new Arguments(words, values, flags, unknown);
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    /** The last value of an option, or null. */
    @Nullable String value(String option) {
        List<String> all = values.get(option);
        return all == null ? null : all.getLast();
    }

    List<String> all(String option) {
        return values.getOrDefault(option, List.of());
    }

    /** The terminal in the language of {@code --lang}, or in its own without it. */
    Terminal speaking(Terminal system) {
        String language = value("--lang");
        return language == null ? system : system.in(language.startsWith("en"));
    }

    /** The file that the first word names; null, after a complaint, when it is not there. */
    @Nullable Path file(Terminal terminal) {
        Path file = Path.of(words.getFirst());
        if (Files.isRegularFile(file)) {
            return file;
        }
        terminal.complain("没有这个文件：" + file, "There is no such file: " + file);
        return null;
    }
}
