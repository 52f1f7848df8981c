package guatu.bench.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Oracle files in a folder and in the zips below it, by name. */
final class OracleFolder {
    private static final String FILE = ".txt";
    private static final long MAX_BYTES = 512L << 20;

    private OracleFolder() {}

    /** The lines of each file; a file or entry larger than 512 MiB is refused. */
    static Map<String, List<String>> read(Path folder) throws IOException {
        var files = new TreeMap<String, List<String>>();
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.filter(Files::isRegularFile).toList();
        }
        for (Path path : paths) {
            String name = path.getFileName().toString();
            if (name.endsWith(FILE)) {
                files.put(folder.relativize(path).toString(), lines(Files.newInputStream(path)));
            } else if (name.endsWith(".zip")) {
                addEntries(path, files);
            }
        }
        return files;
    }

    private static void addEntries(Path path, Map<String, List<String>> files) throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : zip.stream().filter(e -> e.getName().endsWith(FILE)).toList()) {
                String name = path.getFileName() + "/" + entry.getName();
                files.put(name, lines(zip.getInputStream(entry)));
            }
        }
    }

    private static List<String> lines(InputStream in) throws IOException {
        try (in) {
            byte[] bytes = in.readNBytes((int) Math.min(MAX_BYTES, Integer.MAX_VALUE - 8));
            if (in.read() >= 0) {
                throw new IOException("an oracle file of more than 512 MiB");
            }
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        }
    }
}
