package guatu.server.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed file that must equal what the code says; {@code -Dgolden=update} writes it anew. */
final class GoldenFile {

    /** The root of the sources, seen from the module that runs the tests. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private GoldenFile() {}

    static void assertEquals(String file, String content) {
        Path path = ROOT.resolve(file);
        try {
            if ("update".equals(System.getProperty("golden"))) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, content);
            }
            assertThat(Files.exists(path) ? Files.readString(path) : "")
                    .as("%s; write it anew with -Dgolden=update", file)
                    .isEqualTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
