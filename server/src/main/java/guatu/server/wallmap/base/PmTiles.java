package guatu.server.wallmap.base;

import guatu.tiles.shape.Bounds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A PMTiles file, by the PMTiles specification, version 3: a header, directories of tiles along a
 * Hilbert curve, and their bytes. Directories are read when they are needed.
 */
final class PmTiles implements TileSource {

    private static final int HEADER = 127;
    private static final int GZIP = 2;
    private static final int NONE = 1;
    private static final int MOST_DIRECTORIES = 4;
    private static final long LARGEST = 64L << 20;
    private static final String[] TYPES = {"bin", "mvt", "png", "jpg", "webp", "avif"};

    private final FileChannel file;
    private final ByteBuffer head;
    private final PmDirectory root;
    private final TileMetadata metadata;

    private PmTiles(FileChannel file, ByteBuffer head) throws IOException {
        this.file = file;
        this.head = head;
        root = directory(head.getLong(8), head.getLong(16));
        metadata =
                TileMetadata.of(
                        new String(
                                opened(head.getLong(24), head.getLong(32)),
                                StandardCharsets.UTF_8));
    }

    static PmTiles open(Path path) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            ByteBuffer head = read(file, 0, HEADER);
            byte[] magic = new byte[7];
            head.get(0, magic);
            boolean isOne =
                    new String(magic, StandardCharsets.US_ASCII).equals("PMTiles")
                            && head.get(7) == 3
                            && (head.get(97) == GZIP || head.get(97) == NONE)
                            && head.get(98) >= 0
                            && head.get(98) <= GZIP
                            && head.get(99) > 0
                            && head.get(99) < TYPES.length;
            if (!isOne) {
                throw new IOException("Its header is not of version 3, plain or in gzip.");
            }
            return new PmTiles(file, head);
        } catch (IOException | RuntimeException broken) {
            file.close();
            String why = path.getFileName() + " is no PMTiles file: " + broken.getMessage();
            throw new IOException(why, broken);
        }
    }

    private static ByteBuffer read(FileChannel file, long at, long length) throws IOException {
        if (length < 0 || length > LARGEST || at < 0 || at + length > file.size()) {
            throw new IOException("The file ends before " + (at + length) + ".");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) >= 0) {
            // Until all of it is there.
        }
        return bytes.flip();
    }

    private PmDirectory directory(long at, long length) throws IOException {
        return new PmDirectory(opened(at, length));
    }

    /** A part of the file that is packed as its header says. */
    private byte[] opened(long at, long length) throws IOException {
        byte[] bytes = read(file, at, length).array();
        if (head.get(97) != GZIP || length == 0) {
            return bytes;
        }
        try (GZIPInputStream open = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return open.readNBytes((int) LARGEST);
        }
    }

    @Override
    public @Nullable Tile tile(int zoom, int column, int row) throws IOException {
        long wanted = number(zoom, column, row);
        PmDirectory directory = root;
        for (int depth = 0; depth < MOST_DIRECTORIES; depth++) {
            int entry = directory.find(wanted);
            if (entry < 0) {
                return null;
            }
            if (directory.isTile(entry)) {
                long at = head.getLong(56) + directory.offset(entry);
                byte[] content = read(file, at, directory.length(entry)).array();
                return new Tile(content, Tile.typeOf(TYPES[head.get(99)]));
            }
            directory =
                    directory(head.getLong(40) + directory.offset(entry), directory.length(entry));
        }
        return null;
    }

    /** A tile's number: all tiles of lesser zooms, then along the Hilbert curve of its own. */
    static long number(int zoom, int column, int row) {
        long before = 0;
        for (int z = 0; z < zoom; z++) {
            before += 1L << (2 * z);
        }
        long along = 0;
        int x = column;
        int y = row;
        for (int side = 1 << zoom >> 1; side > 0; side >>= 1) {
            int right = (x & side) > 0 ? 1 : 0;
            int down = (y & side) > 0 ? 1 : 0;
            along += (long) side * side * ((3L * right) ^ down);
            if (down == 0) {
                if (right == 1) {
                    x = side - 1 - x;
                    y = side - 1 - y;
                }
                int turned = x;
                x = y;
                y = turned;
            }
        }
        return before + along;
    }

    @Override
    public boolean isVector() {
        return head.get(99) == 1;
    }

    @Override
    public int leastZoom() {
        return head.get(100);
    }

    @Override
    public int mostZoom() {
        return head.get(101);
    }

    @Override
    public @Nullable Bounds bounds() {
        return new Bounds(
                head.getInt(102) / 1e7,
                head.getInt(106) / 1e7,
                head.getInt(110) / 1e7,
                head.getInt(114) / 1e7);
    }

    @Override
    public @Nullable String attribution() {
        return metadata.attribution();
    }

    @Override
    public List<String> layers() {
        return metadata.layers();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException nothingWasWritten) {
            throw new UncheckedIOException(nothingWasWritten);
        }
    }
}
