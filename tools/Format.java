import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Formats every Java source of the house: four spaces, one sorted import block. {@code write} mends
 * in place, {@code check} names the files that differ and fails.
 */
final class Format {

    private static final Set<String> SKIPPED = Set.of("target", "node_modules", ".git", "data");

    private static final Path STAMP = Path.of("target", "formatted");

    private static final Formatter FORMATTER =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    public static void main(String[] arguments) throws IOException {
        boolean check = arguments.length > 0 && arguments[0].equals("check");
        FileTime last = check ? FileTime.fromMillis(0) : lastRun();
        FileTime now = FileTime.from(Instant.now());
        List<Path> differing =
                sources(Path.of("")).parallelStream()
                        .filter(file -> isNewer(file, last))
                        .filter(file -> differs(file, !check))
                        .toList();
        if (check && !differing.isEmpty()) {
            differing.forEach(file -> System.err.println("not formatted: " + file));
            System.err.println("Run: mvn -N validate");
            System.exit(1);
        }
        differing.forEach(file -> System.out.println("formatted " + file));
        if (!check) {
            Files.createDirectories(STAMP.getParent());
            Files.writeString(STAMP, "");
            Files.setLastModifiedTime(STAMP, now);
        }
    }

    /** Files that have not been touched since the last run are as it left them. */
    private static FileTime lastRun() throws IOException {
        return Files.exists(STAMP) ? Files.getLastModifiedTime(STAMP) : FileTime.fromMillis(0);
    }

    private static boolean isNewer(Path file, FileTime last) {
        try {
            return Files.getLastModifiedTime(file).compareTo(last) >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean differs(Path file, boolean write) {
        try {
            String before = Files.readString(file);
            String after = formatted(before);
            if (after.equals(before)) {
                return false;
            }
            if (write) {
                Files.writeString(file, after);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FormatterException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private static String formatted(String source) throws FormatterException {
        String pruned = RemoveUnusedImports.removeUnusedImports(source);
        String ordered = ImportOrderer.reorderImports(pruned, Style.GOOGLE);
        return FORMATTER.formatSource(ordered);
    }

    private static List<Path> sources(Path root) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a) {
                        boolean skip = SKIPPED.contains(String.valueOf(folder.getFileName()));
                        return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
                        if (file.toString().endsWith(".java")) {
                            found.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return found;
    }
}
