package guatu.server.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every problem has its words and its mend in both languages; the catalogue is generated. */
class ErrorsDocTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern USED =
            Pattern.compile("Problem\\s*\\.(?:at|of)\\(\\s*\"([a-z0-9.-]+)\"");

    private final Map<String, String> chinese = new TreeMap<>();
    private final Map<String, String> english = new TreeMap<>();

    ErrorsDocTest() throws IOException {
        for (Path bundle : files(BUNDLES, ".properties")) {
            boolean isEnglish = bundle.toString().endsWith("_en.properties");
            read(bundle, isEnglish ? english : chinese);
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
    }

    @Test
    void everyProblemHasItsMend() {
        // A note tells how something was read; there is nothing to mend.
        assertThat(codes())
                .filteredOn(code -> !code.contains(".note."))
                .allMatch(code -> chinese.containsKey("advice." + code));
        assertThat(codes()).isNotEmpty();
    }

    @Test
    void everyProblemInTheSourcesHasItsWords() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path source : files(SOURCES, ".java")) {
            Matcher matcher = USED.matcher(Files.readString(source));
            while (matcher.find()) {
                used.add(matcher.group(1));
            }
        }
        assertThat(codes()).containsAll(used);
    }

    @Test
    void noPatternHoldsAStraightApostrophe() {
        List<String> wrong = new ArrayList<>();
        Stream.of(chinese, english)
                .flatMap(bundle -> bundle.entrySet().stream())
                .filter(sentence -> sentence.getValue().contains("'"))
                .forEach(sentence -> wrong.add(sentence.getKey()));
        assertThat(wrong).as("a message format takes ' for a quote; write ’").isEmpty();
    }

    @Test
    void theCatalogueIsUpToDate() {
        StringBuilder catalogue =
                new StringBuilder(
                        """
                        # Problems

                        Every refusal carries a stable code. `{0}` is what stands there, `{1}` its
                        place, the rest are facts of the case.

                        | Code | 中文 | English |
                        |---|---|---|
                        """);
        for (String code : codes()) {
            catalogue.append(
                    "| `%s` | %s %s | %s %s |\n"
                            .formatted(
                                    code,
                                    chinese.get("problem." + code),
                                    chinese.get("advice." + code),
                                    english.get("problem." + code),
                                    english.get("advice." + code)));
        }
        GoldenFile.assertEquals("docs/errors.md", catalogue.toString());
    }

    private Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        chinese.keySet().stream()
                .filter(key -> key.startsWith("problem."))
                .forEach(key -> codes.add(key.substring("problem.".length())));
        return codes;
    }

    private static void read(Path bundle, Map<String, String> into) throws IOException {
        Properties sentences = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            sentences.load(reader);
        }
        sentences.forEach((key, value) -> into.put((String) key, (String) value));
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
