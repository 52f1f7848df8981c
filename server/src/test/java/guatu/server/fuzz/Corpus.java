package guatu.server.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files a parser is tried on first (语料); sources and licences in attacks/README.md. */
final class Corpus {

    private static final Path ATTACKS = Path.of("src/test/resources/attacks");

    private Corpus() {}

    /** By name, in order. */
    static Map<String, byte[]> of(FuzzTarget target) throws IOException {
        return switch (target) {
            case TABLE -> with(zip("corpus/table.zip"), "workbooks");
            case WORD -> zip("corpus/word.zip");
            case MAP -> zip("corpus/map.zip");
            case PLAN -> zip("corpus/plan.zip");
            case JSON -> zip("json-test-suite.zip");
            case FIGURES -> zip("corpus/figures.zip");
        };
    }

    private static Map<String, byte[]> zip(String name) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (InputStream in = Files.newInputStream(ATTACKS.resolve(name));
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return files;
    }

    private static Map<String, byte[]> with(Map<String, byte[]> files, String folder)
            throws IOException {
        try (Stream<Path> all = Files.list(ATTACKS.resolve(folder))) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
