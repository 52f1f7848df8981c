package guatu.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One server a data folder; a crash leaves no lock; nobody else can read it. */
class DataFolderTest {

    @TempDir private Path parent;

    @Test
    void aSecondServerOnTheSameFolderIsRefusedInOneLine() {
        Path folder = parent.resolve("data");
        try (DataFolder first = DataFolder.open(folder)) {
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(DataFolderInUseException.class)
                    .hasMessageContaining(first.path().toString())
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()))
                    .message()
                    .doesNotContain("\n");
        }
    }

    @Test
    void aLockFileLeftByACrashIsNoObstacle() throws IOException {
        Path folder = parent.resolve("data");
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("guatu.lock"), "999999");
        try (DataFolder opened = DataFolder.open(folder)) {
            assertThat(opened.path()).isEqualTo(folder.toAbsolutePath());
        }
        DataFolder.open(folder).close();
    }

    @Test
    void onlyTheOwnerCanReadIt() throws IOException {
        try (DataFolder folder = DataFolder.open(parent.resolve("data"))) {
            folder.writeSecret("a.token", "secret");
            folder.writeSecret("a.token", "newer");
            assertThat(folder.readSecret("a.token")).isEqualTo("newer");
            assertThat(permissions(folder.path())).isEqualTo("rwx------");
            assertThat(permissions(folder.path().resolve("a.token"))).isEqualTo("rw-------");
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
