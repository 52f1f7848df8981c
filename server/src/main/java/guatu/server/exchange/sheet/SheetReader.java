package guatu.server.exchange.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Opens a file of any kind that headquarters offices keep lists in (打开文件). */
public final class SheetReader {

    private final Limits limits;

    /** A reader that refuses files beyond the limits. */
    public SheetReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads all sheets of a file, or says why it cannot be read.
     *
     * @param name what the sender calls the file; a CSV file's only sheet is named after it
     */
    public Opened open(Path file, String name, Progress progress) throws IOException {
        try {
            long bytes = Files.size(file);
            if (bytes == 0) {
                throw UnreadableException.of("empty", name);
            }
            if (bytes > limits.bytes()) {
                throw UnreadableException.of(
                        "huge", name, bytes >> 20, Long.valueOf(limits.bytes() >> 20));
            }
            return new Opened.Read(
                    switch (FileKind.of(file)) {
                        case ZIP -> new XlsxReader(limits).read(file, name, progress);
                        case OLE2 -> throw oldOrEncrypted(file, name);
                        case HTML -> throw UnreadableException.of("html", name);
                        case PDF -> throw UnreadableException.of("pdf", name);
                        case TEXT -> new DelimitedReader(limits).read(file, name, progress);
                    });
        } catch (UnreadableException refused) {
            return new Opened.Refused(refused.problem());
        }
    }

    private static UnreadableException oldOrEncrypted(Path file, String name) {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntry("EncryptedPackage")) {
                return UnreadableException.of("encrypted", name);
            }
            return UnreadableException.of(
                    root.hasEntry("Workbook") || root.hasEntry("Book") ? "xls" : "foreign", name);
        } catch (IOException | RuntimeException damaged) {
            return UnreadableException.of("corrupt", name);
        }
    }
}
