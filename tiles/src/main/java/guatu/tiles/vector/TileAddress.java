package guatu.tiles.vector;

import guatu.tiles.datum.WebMercator;
import guatu.tiles.shape.Bounds;
import java.util.ArrayList;
import java.util.List;

/**
 * A tile of the Web Mercator grid (瓦片编号): column and row from the north-west, as XYZ services and
 * the OGC's WebMercatorQuad count them.
 *
 * @param zoom from 0, the whole world in one tile
 * @param column from 0 in the west to 2^zoom − 1
 * @param row from 0 in the north to 2^zoom − 1
 */
public record TileAddress(int zoom, int column, int row) {

    /** The deepest zoom: a tile of 2 cm. */
    public static final int DEEPEST = 24;

    /** Whether there is such a tile. */
    public boolean isValid() {
        return isValid(zoom, column, row);
    }

    /** Whether there is a tile of these numbers. */
    public static boolean isValid(int zoom, int column, int row) {
        return zoom >= 0
                && zoom <= DEEPEST
                && column >= 0
                && row >= 0
                && column < 1 << zoom
                && row < 1 << zoom;
    }

    /** The length of its side in metres of the plane. */
    public double side() {
        return 2 * WebMercator.EDGE / (1 << zoom);
    }

    /** Its western edge in metres of the plane. */
    public double west() {
        return column * side() - WebMercator.EDGE;
    }

    /** Its northern edge in metres of the plane. */
    public double north() {
        return WebMercator.EDGE - row * side();
    }

    /** The box around it in metres, wider on each side by a part of its side. */
    public Bounds bounds(double margin) {
        double wider = side() * margin;
        return new Bounds(
                west() - wider, north() - side() - wider, west() + side() + wider, north() + wider);
    }

    /** The tile that holds a place of the plane. */
    public static TileAddress at(int zoom, double x, double y) {
        double tiles = 1 << zoom;
        double column = (x + WebMercator.EDGE) / (2 * WebMercator.EDGE) * tiles;
        double row = (WebMercator.EDGE - y) / (2 * WebMercator.EDGE) * tiles;
        int last = (1 << zoom) - 1;
        return new TileAddress(
                zoom,
                (int) Math.clamp(Math.floor(column), 0, last),
                (int) Math.clamp(Math.floor(row), 0, last));
    }

    /** The tiles of a zoom that a box of metres touches, row by row. */
    public static List<TileAddress> covering(Bounds box, int zoom) {
        TileAddress first = at(zoom, box.west(), box.north());
        TileAddress last = at(zoom, box.east(), box.south());
        List<TileAddress> tiles = new ArrayList<>();
        for (int row = first.row; row <= last.row; row++) {
            for (int column = first.column; column <= last.column; column++) {
                tiles.add(new TileAddress(zoom, column, row));
            }
        }
        return tiles;
    }

    @Override
    public String toString() {
        return zoom + "/" + column + "/" + row;
    }
}
