package guatu.server.wallmap.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.tiles.datum.Shifted;
import guatu.tiles.datum.WebMercator;
import guatu.tiles.shape.Bounds;
import guatu.tiles.vector.TileAddress;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tile files as GDAL, tippecanoe and pmtiles write them, small ones made here. */
class TileFilesTest {

    @TempDir Path folder;

    private static byte[] picture(Color colour) throws IOException {
        BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 256; x++) {
            for (int y = 0; y < 256; y++) {
                image.setRGB(x, y, colour.getRGB());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage image(Tile tile) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(tile.content()));
    }

    private Path mbtiles(String format, byte[] tile) throws SQLException {
        Path file = folder.resolve("city.mbtiles");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("create table metadata (name text, value text)");
            statement.executeUpdate(
                    "create table tiles (zoom_level integer, tile_column integer,"
                            + " tile_row integer, tile_data blob)");
            statement.executeUpdate(
                    "insert into metadata values ('format', '%s'), ('minzoom', '3'),"
                                    .formatted(format)
                            + " ('maxzoom', '12'), ('bounds', '119.4,35.5,121.1,37.2'),"
                            + " ('attribution', '<a href=\"https://ch.example\">市测绘院</a>'),"
                            + " ('json', '{\"vector_layers\":"
                            + " [{\"id\": \"water\"}, {\"id\": \"place\"}]}')");
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into tiles values (3, 6, 4, ?)")) {
                insert.setBytes(1, tile);
                insert.executeUpdate();
            }
        }
        return file;
    }

    @Test
    void rowsOfMbtilesAreCountedFromTheSouth() throws Exception {
        byte[] picture = picture(Color.RED);
        try (MbTiles tiles = MbTiles.open(mbtiles("png", picture))) {
            // Row 4 from the south is row 3 from the north.
            Tile tile = tiles.tile(3, 6, 3);
            assertThat(tile).isNotNull();
            assertThat(tile.content()).isEqualTo(picture);
            assertThat(tile.type()).isEqualTo("image/png");
            assertThat(tiles.tile(3, 6, 4)).isNull();
            assertThat(tiles.leastZoom()).isEqualTo(3);
            assertThat(tiles.mostZoom()).isEqualTo(12);
            assertThat(tiles.bounds().east()).isEqualTo(121.1);
            assertThat(tiles.attribution()).isEqualTo("市测绘院");
            assertThat(tiles.layers()).containsExactly("water", "place");
        }
    }

    private static void varint(ByteArrayOutputStream into, long value) {
        long left = value;
        while (left > 0x7F) {
            into.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        into.write((int) left);
    }

    /** Columns: numbers as differences, runs, lengths, offsets plus one. */
    private static byte[] directory(long[][] entries) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        varint(plain, entries.length);
        long before = 0;
        for (long[] entry : entries) {
            varint(plain, entry[0] - before);
            before = entry[0];
        }
        for (int column = 1; column <= 3; column++) {
            for (long[] entry : entries) {
                varint(plain, column == 3 ? entry[3] + 1 : entry[column]);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain.toByteArray());
        }
        return bytes.toByteArray();
    }

    /** Two tiles in the root, one in a leaf. */
    private Path pmtiles(byte[] first, byte[] second) throws IOException {
        long deep = PmTiles.number(3, 6, 3);
        byte[] leaf = directory(new long[][] {{deep, 1, second.length, first.length}});
        byte[] root = directory(new long[][] {{0, 1, first.length, 0}, {deep, 0, leaf.length, 0}});
        ByteBuffer head = ByteBuffer.allocate(127).order(ByteOrder.LITTLE_ENDIAN);
        head.put("PMTiles".getBytes(StandardCharsets.US_ASCII)).put((byte) 3);
        long leaves = 127 + root.length;
        head.putLong(8, 127).putLong(16, root.length);
        head.putLong(40, leaves).putLong(48, leaf.length);
        head.putLong(56, leaves + leaf.length);
        head.put(97, (byte) 2).put(98, (byte) 1).put(99, (byte) 2);
        head.put(100, (byte) 0).put(101, (byte) 3);
        head.putInt(102, 1_194_000_000).putInt(114, 372_000_000);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.array());
        bytes.writeBytes(root);
        bytes.writeBytes(leaf);
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return Files.write(folder.resolve("city.pmtiles"), bytes.toByteArray());
    }

    @Test
    void tilesOfPmtilesStandAlongTheHilbertCurve() throws IOException {
        // The numbers of the specification's own table.
        assertThat(PmTiles.number(0, 0, 0)).isZero();
        assertThat(PmTiles.number(1, 0, 0)).isEqualTo(1);
        assertThat(PmTiles.number(1, 0, 1)).isEqualTo(2);
        assertThat(PmTiles.number(1, 1, 1)).isEqualTo(3);
        assertThat(PmTiles.number(1, 1, 0)).isEqualTo(4);
        assertThat(PmTiles.number(2, 0, 0)).isEqualTo(5);
        assertThat(PmTiles.number(12, 3423, 1763)).isEqualTo(19_078_479);
        byte[] red = picture(Color.RED);
        byte[] blue = picture(Color.BLUE);
        try (PmTiles tiles = PmTiles.open(pmtiles(red, blue))) {
            assertThat(tiles.tile(0, 0, 0).content()).isEqualTo(red);
            assertThat(tiles.tile(3, 6, 3).content()).isEqualTo(blue);
            assertThat(tiles.tile(1, 0, 0)).isNull();
            assertThat(tiles.isVector()).isFalse();
            assertThat(tiles.bounds().west()).isEqualTo(119.4);
        }
    }

    @Test
    void whatIsNoTileFileIsTold() throws IOException {
        Path wrong = Files.writeString(folder.resolve("x.pmtiles"), "no tiles at all");
        assertThatThrownBy(() -> PmTiles.open(wrong)).isInstanceOf(IOException.class);
        Path none = Files.writeString(folder.resolve("x.mbtiles"), "no tiles at all");
        assertThatThrownBy(() -> MbTiles.open(none)).isInstanceOf(IOException.class);
    }

    /** Every tile in a colour of its own, so that a picture tells where it comes from. */
    private record Coloured(List<String> asked) implements TileSource {

        @Override
        public Tile tile(int zoom, int column, int row) throws IOException {
            asked.add(column + "/" + row);
            return new Tile(picture(new Color(column % 256, row % 256, 7)), "image/png");
        }

        @Override
        public boolean isVector() {
            return false;
        }

        @Override
        public int leastZoom() {
            return 0;
        }

        @Override
        public int mostZoom() {
            return 18;
        }

        @Override
        public @Nullable Bounds bounds() {
            return null;
        }

        @Override
        public @Nullable String attribution() {
            return null;
        }
    }

    @Test
    void aMapInGcj02IsMovedBackByItsShift() throws IOException {
        double[] place = {120.38, 36.07};
        double[] metres = WebMercator.METRES.of(place[0], place[1]);
        TileAddress tile = TileAddress.at(16, metres[0], metres[1]);
        double[] shifted = Shifted.GCJ02.of(place[0], place[1]);
        double[] there = WebMercator.METRES.of(shifted[0], shifted[1]);
        TileAddress drawnOn = TileAddress.at(16, there[0], there[1]);
        Redrawn right = new Redrawn(new Coloured(new ArrayList<>()), Shifted.GCJ02, false, 256);
        BufferedImage image = image(right.tile(16, tile.column(), tile.row()));
        int x = (int) ((metres[0] - tile.west()) / tile.side() * 256);
        int y = (int) ((tile.north() - metres[1]) / tile.side() * 256);
        Color found = new Color(image.getRGB(x, y));
        // What stands at the place is what the map has at the place's shifted coordinates.
        assertThat(found.getRed()).isEqualTo(drawnOn.column() % 256);
        assertThat(found.getGreen()).isEqualTo(drawnOn.row() % 256);
        assertThat(drawnOn).isNotEqualTo(tile);
    }

    @Test
    void aMapOnTheGridOfDegreesIsDrawnAnewRowByRow() throws IOException {
        List<String> asked = new ArrayList<>();
        double[] metres = WebMercator.METRES.of(120.38, 36.07);
        TileAddress tile = TileAddress.at(10, metres[0], metres[1]);
        Redrawn right = new Redrawn(new Coloured(asked), null, true, 256);
        BufferedImage image = image(right.tile(10, tile.column(), tile.row()));
        int y = (int) ((tile.north() - metres[1]) / tile.side() * 256);
        int row = (int) Math.floor((90 - 36.07) / (360.0 / 1024));
        assertThat(new Color(image.getRGB(5, y)).getGreen()).isEqualTo(row % 256);
        assertThat(asked).allMatch(one -> one.startsWith(tile.column() + "/"));
        assertThat(asked.size()).isLessThanOrEqualTo(2);
    }

    private static BaseMapEntry service(String address) {
        return new BaseMapEntry(
                "t", null, null, address, null, null, null, null, null, null, null, null, null,
                null, null, null);
    }

    @Test
    void onlyHostsThatTheInstallationAllowsAreAsked() throws IOException {
        Set<String> hosts = Set.of("maps.example", "169.254.169.254");
        for (String address :
                List.of(
                        "http://127.0.0.1:1/{z}/{x}/{y}",
                        "file:///etc/passwd?{z}{x}{y}",
                        "http://other.example/{z}/{x}/{y}",
                        "http://maps.example@evil.example/{z}/{x}/{y}")) {
            assertThatThrownBy(() -> new RemoteTiles(service(address), hosts, ""))
                    .as(address)
                    .isInstanceOf(IOException.class);
        }
        // Named, and still no map service: it only answers on its own link.
        RemoteTiles link =
                new RemoteTiles(service("http://169.254.169.254/{z}/{x}/{y}"), hosts, "");
        assertThatThrownBy(() -> link.tile(1, 0, 0)).isInstanceOf(IOException.class);
    }
}
