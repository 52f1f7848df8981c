package guatu.cli;

import guatu.ledger.Hashes;
import guatu.ledger.LedgerAudit;
import guatu.ledger.NoteKey;
import guatu.ledger.SealedBlock;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An exported ledger (账目导出文件): keys, blocks, leaf hashes and entries in one zip. */
final class LedgerFile implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int BUFFER = 1 << 20;

    private final ZipFile zip;
    private final String origin;
    private final List<NoteKey> keys = new ArrayList<>();
    private final List<SealedBlock> blocks = new ArrayList<>();

    LedgerFile(Path path) throws IOException {
        zip = new ZipFile(path.toFile());
        List<String> lines = lines("key.txt");
        origin = lines.isEmpty() ? "" : lines.getFirst();
        lines.stream().skip(1).map(NoteKey::read).filter(Objects::nonNull).forEach(keys::add);
        for (String line : lines("blocks.ndjson")) {
            blocks.add(block(JSON.readTree(line)));
        }
    }

    String origin() {
        return origin;
    }

    List<NoteKey> keys() {
        return keys;
    }

    List<SealedBlock> blocks() {
        return blocks;
    }

    /** What is done with every entry as it goes by. */
    interface Visitor {
        void entry(long index, byte[] buffer, int from, int length) throws IOException;
    }

    /** Hands every entry to the audit; to the visitor too, if there is one. */
    void read(LedgerAudit audit, @Nullable Visitor visitor) throws IOException {
        try (InputStream entries = part("entries.ndjson");
                InputStream leaves = part("leaves.bin")) {
            byte[] buffer = new byte[BUFFER];
            byte[] leaf = new byte[Hashes.SIZE];
            int filled = 0;
            int read = entries.read(buffer, 0, buffer.length);
            long index = 0;
            while (read >= 0) {
                filled += read;
                int from = 0;
                for (int end = lineEnd(buffer, from, filled);
                        end >= 0;
                        end = lineEnd(buffer, from, filled)) {
                    next(leaves, leaf);
                    audit.entry(buffer, from, end - from, leaf, 0);
                    if (visitor != null) {
                        visitor.entry(index, buffer, from, end - from);
                    }
                    index++;
                    from = end + 1;
                }
                System.arraycopy(buffer, from, buffer, 0, filled - from);
                filled -= from;
                if (filled == buffer.length) {
                    buffer = Arrays.copyOf(buffer, buffer.length * 2);
                }
                read = entries.read(buffer, filled, buffer.length - filled);
            }
        }
    }

    /** All leaf hashes, one behind the other. */
    byte[] leaves() throws IOException {
        try (InputStream leaves = part("leaves.bin")) {
            return leaves.readAllBytes();
        }
    }

    /** A leaf hash that is missing is none: the audit tells what follows from it. */
    private static void next(InputStream leaves, byte[] leaf) throws IOException {
        if (leaves.readNBytes(leaf, 0, leaf.length) < leaf.length) {
            Arrays.fill(leaf, (byte) 0);
        }
    }

    private static int lineEnd(byte[] buffer, int from, int to) {
        for (int i = from; i < to; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private List<String> lines(String name) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(part(name), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    private InputStream part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new EOFException(name);
        }
        return zip.getInputStream(entry);
    }

    private static SealedBlock block(JsonNode line) {
        String previous = line.path("previous").asString("");
        return new SealedBlock(
                line.path("size").asLong(0),
                line.path("root").asString(""),
                previous.isEmpty() ? null : previous,
                line.path("sealedAt").asString(""),
                line.path("signature").asString(""));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
