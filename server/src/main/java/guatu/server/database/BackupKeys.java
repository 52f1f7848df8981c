package guatu.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys that are never in the database (备份的密钥): the master key, without which phones and
 * one-time codes do not open, and the key of the ledger's signatures. They go to a file of their
 * own beside the backup, to be kept apart from it.
 */
final class BackupKeys {

    private static final List<String> NAMES =
            List.of("master.key", "ledger.key", "ledger.key.public");
    private static final String MASTER = NAMES.getFirst();

    private final Path folder;
    private final Path file;

    BackupKeys(Path folder, Path backup) {
        this.folder = folder;
        this.file = backup.resolveSibling(backup.getFileName() + ".key");
    }

    Path file() {
        return file;
    }

    /** Writes them beside the backup; false when the data folder has none. */
    boolean save() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String name : NAMES) {
            Path key = folder.resolve(name);
            if (Files.exists(key)) {
                text.append(name).append('\t').append(Files.readString(key).strip()).append('\n');
            }
        }
        if (!text.isEmpty()) {
            DataFolder.writeOwnerOnly(file, text.toString());
        }
        return !text.isEmpty();
    }

    /**
     * Puts those beside the backup into the data folder. Others that stand there belong to what the
     * backup replaces; they are set aside under another name.
     *
     * @return the names of those set aside
     */
    List<String> take() throws IOException {
        List<String> aside = new ArrayList<>();
        if (!Files.exists(file)) {
            return aside;
        }
        for (String line : Files.readString(file).lines().toList()) {
            String[] cells = line.split("\t", 2);
            // The first backups held the master key alone, without its name.
            String name = cells.length == 1 ? MASTER : cells[0];
            String secret = cells[cells.length - 1].strip();
            if (NAMES.contains(name) && !secret.isEmpty()) {
                take(name, secret, aside);
            }
        }
        return aside;
    }

    private void take(String name, String secret, List<String> aside) throws IOException {
        Path key = folder.resolve(name);
        if (Files.exists(key)) {
            if (Files.readString(key).strip().equals(secret)) {
                return;
            }
            Path old = folder.resolve(name + ".replaced");
            Files.move(key, old, StandardCopyOption.REPLACE_EXISTING);
            aside.add(old.getFileName().toString());
        }
        DataFolder.writeOwnerOnly(key, secret);
    }

    /** Whether what is sealed will open: some master key is there. */
    boolean isMasterThere() {
        return Files.exists(folder.resolve(MASTER));
    }
}
