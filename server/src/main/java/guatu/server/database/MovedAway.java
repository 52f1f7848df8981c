package guatu.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The note in the data folder that its database was moved elsewhere (已搬走标记): what stands there is
 * old, and nobody goes on with it unawares.
 */
final class MovedAway {

    private static final String FILE = "postgres.moved";

    private MovedAway() {}

    static void note(Path folder, DatabaseAddress to) throws IOException {
        Files.writeString(folder.resolve(FILE), to.place() + "\n");
    }

    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    /** Refuses to work on a database that was moved away. */
    static void refuse(Path folder) throws IOException {
        Path note = folder.resolve(FILE);
        if (!Files.exists(note)) {
            return;
        }
        String to = Files.readString(note).strip();
        throw new NotDoneException(
                ("%s 的数据已搬到 %s，请设 GUATU_DB_URL、GUATU_DB_USER、GUATU_DB_PASSWORD；"
                                + "要搬回来：guatu move embedded --replace；确要用留下的旧数据：删除 %s。")
                        .formatted(folder, to, note),
                ("The data of %s was moved to %s: set GUATU_DB_URL, GUATU_DB_USER and"
                                + " GUATU_DB_PASSWORD. Back again: guatu move embedded --replace."
                                + " To go on with the old data that was left, delete %s.")
                        .formatted(folder, to, note));
    }
}
