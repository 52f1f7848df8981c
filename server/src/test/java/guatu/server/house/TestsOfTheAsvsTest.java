package guatu.server.house;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that names a test as its proof names one that is there. */
class TestsOfTheAsvsTest {

    private static final Pattern NAMED =
            Pattern.compile("`([A-Z]\\w+Test)(?:\\.(\\w+))?(?:\\(\\))?`");

    @ParameterizedTest
    @ValueSource(strings = {"docs/asvs.md", "docs/trust.md"})
    void everyTestThatAPageNamesIsThere(String page) throws IOException {
        Map<String, Path> tests = tests();
        List<String> missing = new ArrayList<>();
        List<MatchResult> named =
                NAMED.matcher(Files.readString(GoldenFile.ROOT.resolve(page))).results().toList();

        for (MatchResult one : named) {
            Path file = tests.get(one.group(1));
            if (file == null || !holds(file, one.group(2))) {
                missing.add(one.group());
            }
        }

        assertThat(named).hasSizeGreaterThan(8);
        assertThat(missing).isEmpty();
    }

    private static boolean holds(Path file, @Nullable String method) throws IOException {
        return method == null || Files.readString(file).contains(" " + method + "(");
    }

    private static Map<String, Path> tests() throws IOException {
        try (Stream<Path> modules = Files.list(GoldenFile.ROOT)) {
            List<Path> folders =
                    modules.map(module -> module.resolve("src/test/java"))
                            .filter(Files::isDirectory)
                            .toList();
            List<Path> files = new ArrayList<>();
            for (Path folder : folders) {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.filter(file -> file.toString().endsWith("Test.java")).forEach(files::add);
                }
            }
            return files.stream().collect(toMap(TestsOfTheAsvsTest::nameOf, f -> f, (a, b) -> a));
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }
}
