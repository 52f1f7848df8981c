package guatu.server.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sources of the whole house are tidy: short lines, methods and files, and no loose ends. */
class TidyTest {

    private static final int LONGEST_LINE = 100;
    private static final int LONGEST_METHOD = 60;
    private static final int LONGEST_FILE = 500;
    private static final Set<String> SKIPPED = Set.of("target", "node_modules", ".git", "data");

    /** Taken apart here, so that this file does not offend itself. */
    private static final Pattern LOOSE_END =
            Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    private static final Pattern BANNED =
            Pattern.compile(
                    "import (lombok|jakarta\\.persistence|net\\.jqwik)|@Dis"
                            + "abled|Thread\\.sleep\\(");

    private static final Map<Path, List<String>> SOURCES = new TreeMap<>();

    @BeforeAll
    static void readSources() throws IOException {
        try (Stream<Path> files = Files.walk(GoldenFile.ROOT)) {
            for (Path file : files.filter(TidyTest::isSource).toList()) {
                SOURCES.put(GoldenFile.ROOT.relativize(file), Files.readAllLines(file));
            }
        }
        assertThat(SOURCES).hasSizeGreaterThan(50);
    }

    @Test
    void linesAreShort() {
        // Rows of text tables in tests may be wide: they are read as tables.
        assertThat(
                        offences((line, file) ->
                                line.codePointCount(0, line.length()) > LONGEST_LINE
                                        && !file.toString().contains("src/test/")))
                .isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(offences((line, _) -> LOOSE_END.matcher(line).find())).isEmpty();
    }

    @Test
    void nothingBannedIsUsed() {
        assertThat(offences((line, file) -> !isThis(file) && BANNED.matcher(line).find()))
                .isEmpty();
    }

    @Test
    void filesAreShort() {
        List<String> tooLong = new ArrayList<>();
        SOURCES.forEach((file, lines) -> {
            if (lines.size() > LONGEST_FILE) {
                tooLong.add(file + ": " + lines.size() + " lines");
            }
        });
        assertThat(tooLong).isEmpty();
    }

    @Test
    void methodsAreShort() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        List<String> tooLong = new ArrayList<>();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> paths = SOURCES.keySet().stream().map(GoldenFile.ROOT::resolve).toList();
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(paths));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree file : task.parse()) {
                new LongMethods(file, positions, tooLong).scan(file, null);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void aMigrationOnlyTouchesTheSchemaOfItsModule() throws IOException {
        Path folder = Path.of("src/main/resources/db/migration");
        Pattern touched =
                Pattern.compile(
                        "(?i)\\b(?:create table|alter table|create index on|insert into)"
                                + "\\s+([a-z]+)\\.");
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().contains("__")).toList()) {
                String name = String.valueOf(file.getFileName());
                String module = name.substring(name.indexOf("__") + 2).split("[_.]")[0];
                var tables = touched.matcher(Files.readString(file));
                while (tables.find()) {
                    if (!tables.group(1).equals(module)) {
                        wrong.add(name + " touches " + tables.group(1));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private interface Offence {
        boolean is(String line, Path file);
    }

    private static List<String> offences(Offence offence) {
        List<String> found = new ArrayList<>();
        SOURCES.forEach((file, lines) -> {
            for (int i = 0; i < lines.size(); i++) {
                if (offence.is(lines.get(i), file)) {
                    found.add(file + ":" + (i + 1) + " " + lines.get(i).strip());
                }
            }
        });
        return found;
    }

    private static boolean isSource(Path file) {
        for (Path part : GoldenFile.ROOT.relativize(file)) {
            if (SKIPPED.contains(part.toString())) {
                return false;
            }
        }
        return file.toString().endsWith(".java");
    }

    private static boolean isThis(Path file) {
        return file.endsWith("TidyTest.java");
    }

    /** Collects methods that are too long. */
    private static final class LongMethods extends TreeScanner<Void, Void> {

        private final CompilationUnitTree file;
        private final SourcePositions positions;
        private final List<String> found;

        LongMethods(CompilationUnitTree file, SourcePositions positions, List<String> found) {
            this.file = file;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            LineMap lines = file.getLineMap();
            long start = positions.getStartPosition(file, method);
            long end = positions.getEndPosition(file, method);
            if (start >= 0 && end >= 0) {
                long length = lines.getLineNumber(end) - lines.getLineNumber(start) + 1;
                if (length > LONGEST_METHOD) {
                    String name = file.getSourceFile().getName() + " " + method.getName();
                    found.add(name + ": " + length + " lines");
                }
            }
            return super.visitMethod(method, unused);
        }
    }
}
