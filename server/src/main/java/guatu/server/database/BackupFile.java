package guatu.server.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A file that {@link Backup} wrote (备份文件), to be read. Whether it is whole can be told from the
 * file alone: the manifest, which is written last, has the number and the digest of the rows of
 * each table.
 */
final class BackupFile implements AutoCloseable {

    private static final String KIND = "guatu-backup";
    private static final String FORMAT = "1";

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** What the manifest says of a table. */
    record Expected(Backup.Table table, long rows, String digest) {}

    /**
     * What the file holds.
     *
     * @param version of the schema when it was written
     * @param tables by name
     * @param sequences the last value of each
     */
    record Manifest(
            String version, Map<Backup.Table, Expected> tables, Map<String, Long> sequences) {

        long rows() {
            return tables.values().stream().mapToLong(Expected::rows).sum();
        }
    }

    /** Opens it and reads its manifest; a file that is none, or cut, is refused. */
    static BackupFile open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(path.toString());
        }
        ZipFile zip = zip(path);
        try {
            ZipEntry entry = zip.getEntry(Backup.MANIFEST);
            if (entry == null) {
                throw none(path);
            }
            byte[] text = zip.getInputStream(entry).readAllBytes();
            return new BackupFile(path, zip, read(path, new String(text, StandardCharsets.UTF_8)));
        } catch (ZipException e) {
            zip.close();
            throw damaged(path, Backup.MANIFEST);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile zip(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new NotDoneException(
                    path + " 不是备份文件，或被截断；请用另一份备份，或重新复制这一份。",
                    path + " is no backup, or was cut short: take another, or copy it again.",
                    e);
        }
    }

    private static Manifest read(Path path, String text) {
        String version = "";
        Map<Backup.Table, Expected> tables = new LinkedHashMap<>();
        Map<String, Long> sequences = new LinkedHashMap<>();
        try {
            for (String line : text.lines().toList()) {
                String[] cells = line.split("\t", -1);
                switch (cells[0]) {
                    case KIND -> checkFormat(path, cells[1]);
                    case "version" -> version = cells[1];
                    case "sequence" -> sequences.put(cells[1], Long.valueOf(cells[2]));
                    case "table" -> {
                        Backup.Table table = new Backup.Table(cells[1], cells[2]);
                        long rows = Long.parseLong(cells[3]);
                        tables.put(table, new Expected(table, rows, cells[4]));
                    }
                    default -> throw none(path);
                }
            }
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw damaged(path, Backup.MANIFEST);
        }
        if (version.isEmpty() || tables.isEmpty()) {
            throw none(path);
        }
        return new Manifest(version, tables, sequences);
    }

    private static void checkFormat(Path path, String format) {
        if (!format.equals(FORMAT)) {
            throw new NotDoneException(
                    "%s 的格式（%s）比本程序新，请用写下它的那个版本或更新的程序。".formatted(path, format),
                    "%s has a format (%s) newer than this program: take the program that wrote it."
                            .formatted(path, format));
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Reads every row and holds it against the manifest; nothing else is touched. */
    void check() throws IOException {
        for (Expected expected : manifest.tables().values()) {
            RowDigest found = new RowDigest(OutputStream.nullOutputStream());
            try (InputStream rows = rows(expected.table())) {
                rows.transferTo(found);
            } catch (ZipException e) {
                throw damaged(path, expected.table().entry());
            }
            hold(expected, found);
        }
    }

    /** The rows of a table as PostgreSQL copies them. */
    InputStream rows(Backup.Table table) throws IOException {
        ZipEntry entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw damaged(path, table.entry());
        }
        return zip.getInputStream(entry);
    }

    /** Refuses rows that are other than the manifest says. */
    void hold(Expected expected, RowDigest found) {
        if (found.rows() != expected.rows() || !found.toString().equals(expected.digest())) {
            throw damaged(path, expected.table().entry());
        }
    }

    private static NotDoneException none(Path path) {
        return new NotDoneException(path + " 不是挂图的备份文件。", path + " is no backup of Guatu.");
    }

    private static NotDoneException damaged(Path path, String part) {
        return new NotDoneException(
                "备份 %s 已损坏（%s 与写下时不同），请用另一份备份。".formatted(path, part),
                "The backup %s is damaged (%s is not as it was written): take another."
                        .formatted(path, part));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
