package guatu.server.wallmap.base;

import guatu.tiles.datum.ReferenceSystem;
import guatu.tiles.datum.WebMercator;
import guatu.tiles.shape.Bounds;
import guatu.tiles.vector.TileAddress;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Pictures put right (底图纠正): those of GCJ-02 and BD-09 moved by their shift, which is the same all
 * over a tile to less than a pixel; those on the grid of degrees (天地图 c) drawn anew row by row on
 * Web Mercator, whose columns are the same.
 */
final class Redrawn implements TileSource {

    private final TileSource source;
    private final @Nullable ReferenceSystem shifted;
    private final boolean isInDegrees;
    private final int side;

    /**
     * Pictures of a source put right.
     *
     * @param shifted GCJ-02 or BD-09, or null when they lie right
     * @param isInDegrees whether they are on the grid of degrees
     * @param side of a tile in pixels
     */
    Redrawn(TileSource source, @Nullable ReferenceSystem shifted, boolean isInDegrees, int side) {
        this.source = source;
        this.shifted = shifted;
        this.isInDegrees = isInDegrees;
        this.side = side;
    }

    @Override
    public @Nullable Tile tile(int zoom, int column, int row) throws IOException {
        BufferedImage drawn = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        boolean any;
        try {
            any =
                    isInDegrees
                            ? degrees(pen, zoom, column, row)
                            : shifted(pen, new TileAddress(zoom, column, row));
        } finally {
            pen.dispose();
        }
        if (!any) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", bytes);
        return new Tile(bytes.toByteArray(), "image/png");
    }

    private @Nullable BufferedImage picture(int zoom, int column, int row) throws IOException {
        boolean isThere = column >= 0 && row >= 0 && column < 1 << zoom && row < 1 << zoom;
        Tile tile = isThere ? source.tile(zoom, column, row) : null;
        return tile == null ? null : ImageIO.read(new ByteArrayInputStream(tile.content()));
    }

    /** Up to four pictures, each moved back by the shift at the tile's middle. */
    private boolean shifted(Graphics2D pen, TileAddress tile) throws IOException {
        double half = tile.side() / 2;
        double[] here = WebMercator.METRES.degrees(tile.west() + half, tile.north() - half);
        double[] there = here.clone();
        if (shifted != null) {
            shifted.fromDegrees(there);
        }
        double[] from = WebMercator.METRES.of(here[0], here[1]);
        double[] to = WebMercator.METRES.of(there[0], there[1]);
        double perPixel = tile.side() / side;
        int right = (int) Math.round((to[0] - from[0]) / perPixel);
        int down = (int) Math.round((from[1] - to[1]) / perPixel);
        int firstColumn = Math.floorDiv(right, side);
        int firstRow = Math.floorDiv(down, side);
        boolean any = false;
        for (int dx = firstColumn; dx <= firstColumn + 1; dx++) {
            for (int dy = firstRow; dy <= firstRow + 1; dy++) {
                int x = dx * side - right;
                int y = dy * side - down;
                boolean isSeen = x < side && y < side && x > -side && y > -side;
                BufferedImage picture =
                        isSeen ? picture(tile.zoom(), tile.column() + dx, tile.row() + dy) : null;
                if (picture != null) {
                    pen.drawImage(picture, x, y, side, side, null);
                    any = true;
                }
            }
        }
        return any;
    }

    /** Each row of pixels from the row of the same latitude on the grid of degrees. */
    private boolean degrees(Graphics2D pen, int zoom, int column, int row) throws IOException {
        TileAddress tile = new TileAddress(zoom, column, row);
        double degreesPerTile = 360.0 / (1 << zoom);
        BufferedImage held = null;
        int heldRow = -1;
        boolean any = false;
        for (int y = 0; y < side; y++) {
            double north = tile.north() - (y + 0.5) * tile.side() / side;
            double lat = WebMercator.METRES.degrees(tile.west(), north)[1];
            double rows = (90 - lat) / degreesPerTile;
            int sourceRow = (int) Math.floor(rows);
            if (sourceRow != heldRow) {
                held = picture(zoom, column, sourceRow);
                heldRow = sourceRow;
            }
            if (held != null) {
                int from = Math.clamp((int) ((rows - sourceRow) * side), 0, side - 1);
                pen.drawImage(held, 0, y, side, y + 1, 0, from, side, from + 1, null);
                any = true;
            }
        }
        return any;
    }

    @Override
    public boolean isVector() {
        return false;
    }

    @Override
    public int leastZoom() {
        return Math.max(1, source.leastZoom());
    }

    @Override
    public int mostZoom() {
        return source.mostZoom();
    }

    @Override
    public @Nullable Bounds bounds() {
        return source.bounds();
    }

    @Override
    public @Nullable String attribution() {
        return source.attribution();
    }

    @Override
    public void close() {
        source.close();
    }
}
