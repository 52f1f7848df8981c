package guatu.tiles.vector;

import guatu.tiles.shape.Bytes;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.PackedShape;
import guatu.tiles.shape.Shape;
import guatu.tiles.shape.WkbReader;

/**
 * Draws shapes on the grid of one tile (图形落格): thins, sets on the grid and cuts them, and leaves
 * the commands of Mapbox Vector Tile 2.1 §4.3. What a shape needs goes through a few arrays that
 * are used again and again.
 */
final class GridDrawing {

    private final Shape shape = new Shape();
    private final WkbReader reader = new WkbReader();
    private final Thinning thinning = new Thinning();
    private final GridPart part = new GridPart();
    private final Commands commands = new Commands();

    private double west;
    private double north;
    private double scale;
    private double detail;
    private double reach;
    private boolean within;
    private Kind kind = Kind.POINT;

    /** Begins a tile. */
    void begin(TileAddress tile) {
        west = tile.west();
        north = tile.north();
        scale = LayerEncoder.EXTENT / tile.side();
        detail = tile.side() / LayerEncoder.EXTENT / 2;
        reach = LayerEncoder.MARGIN * tile.side();
    }

    /** The kind of the shape drawn last. */
    Kind kind() {
        return kind;
    }

    /** The commands of the shape drawn last; empty where nothing of it is on the tile. */
    Commands commands() {
        return commands;
    }

    /**
     * Draws a shape.
     *
     * @param bytes the shape, packed or in well-known binary, from an offset on
     * @return where the next byte after the shape stands
     */
    int draw(byte[] bytes, int from, int to) {
        if (!PackedShape.isAt(bytes, from)) {
            within = false;
            int next = reader.read(bytes, from, to, shape);
            shape();
            return next;
        }
        if (isBeside(bytes, from)) {
            commands.begin(kind);
        } else if (!within || !packedRing(bytes, from)) {
            PackedShape.read(bytes, from, shape);
            shape();
        }
        return PackedShape.end(bytes, from);
    }

    private void shape() {
        kind = shape.kind();
        commands.begin(kind);
        switch (kind) {
            case POINT -> points();
            case LINE -> lines();
            case POLYGON -> polygons();
        }
    }

    /**
     * Draws an area of one short ring, wholly on the tile, straight from its bytes: what most of a
     * dense layer is. The same as {@link #shape} would draw; false when it is none such, or when
     * some of its places must be thinned.
     */
    private boolean packedRing(byte[] bytes, int at) {
        int places = PackedShape.placesOfOnlyRing(bytes, at);
        if (places < 4) {
            return false;
        }
        double left = (PackedShape.west(bytes, at) - west) * scale;
        double low = (north - PackedShape.south(bytes, at)) * scale;
        double unit = scale / PackedShape.GRAINS;
        double near = detail * detail * PackedShape.GRAINS * PackedShape.GRAINS;
        int bits = PackedShape.bitsEach(bytes, at);
        long mask = (1L << bits) - 1;
        int cursor = PackedShape.firstPlaceOfOnlyRing(at);
        long lastX = 0;
        long lastY = 0;
        part.room(places);
        int[] xs = part.xs();
        int[] ys = part.ys();
        int size = 0;
        for (int i = 0; i < places; i++) {
            long place = Bytes.longAt(bytes, cursor);
            cursor += bits >> 2;
            long x = place & mask;
            long y = place >>> bits & mask;
            double dx = x - lastX;
            double dy = y - lastY;
            if (i > 0 && dx * dx + dy * dy <= near) {
                return false;
            }
            int column = (int) Math.rint(left + x * unit);
            int row = (int) Math.rint(low - y * unit);
            if (size == 0 || xs[size - 1] != column || ys[size - 1] != row) {
                xs[size] = column;
                ys[size++] = row;
            }
            lastX = x;
            lastY = y;
        }
        kind = Kind.POLYGON;
        commands.begin(kind);
        part.filled(size);
        drawRing(true);
        return true;
    }

    /** Whether a packed shape's box misses the tile; notes whether it lies wholly on it. */
    private boolean isBeside(byte[] bytes, int at) {
        double side = LayerEncoder.EXTENT / scale;
        double left = PackedShape.west(bytes, at) - west;
        double right = left + PackedShape.width(bytes, at);
        double low = north - PackedShape.south(bytes, at);
        double high = low - PackedShape.height(bytes, at);
        double least = -reach;
        double most = side + reach;
        double rim = side * LayerEncoder.BUFFER / LayerEncoder.EXTENT;
        within = left >= -rim && right <= side + rim && high >= -rim && low <= side + rim;
        return !within && (right < least || left > most || low < least || high > most);
    }

    private void points() {
        double[] numbers = shape.numbers();
        for (int i = 0; i < shape.size(); i += 2) {
            int x = x(numbers[i]);
            int y = y(numbers[i + 1]);
            if (GridPart.isNear(x, y)) {
                commands.point(x, y);
            }
        }
    }

    private void lines() {
        for (int line = 0; line < shape.parts(); line++) {
            if (!isNear(shape.start(line), shape.end(line))) {
                continue;
            }
            snap(line, 2);
            if (part.size() < 2) {
                continue;
            }
            if (part.isWithin()) {
                commands.line(part.xs(), part.ys(), part.size());
            } else {
                part.cutLine(commands);
            }
        }
    }

    private void polygons() {
        boolean drawn = false;
        for (int ring = 0; ring < shape.parts(); ring++) {
            boolean outer = shape.isOuter(ring);
            if (!outer && !drawn) {
                continue;
            }
            boolean kept = isNear(shape.start(ring), shape.end(ring)) && ring(ring, outer);
            drawn = outer ? kept : drawn;
        }
    }

    private boolean ring(int ring, boolean outer) {
        snap(ring, 4);
        return drawRing(outer);
    }

    private boolean drawRing(boolean outer) {
        part.openRing();
        if (part.size() < 3) {
            return false;
        }
        if (!part.isWithin()) {
            part.cutRing();
        }
        long twice = part.twiceArea();
        if (part.size() < 3 || twice == 0) {
            return false;
        }
        commands.ring(part.xs(), part.ys(), part.size(), twice > 0 != outer);
        return true;
    }

    /** Whether the box around some places meets the tile and its buffer. */
    private boolean isNear(int from, int to) {
        if (within) {
            return true;
        }
        double[] numbers = shape.numbers();
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i += 2) {
            double x = numbers[i];
            double y = numbers[i + 1];
            left = x < left ? x : left;
            right = x > right ? x : right;
            low = y < low ? y : low;
            high = y > high ? y : high;
        }
        return scale * (right - west) >= -LayerEncoder.BUFFER
                && scale * (left - west) <= LayerEncoder.EXTENT + LayerEncoder.BUFFER
                && scale * (north - low) >= -LayerEncoder.BUFFER
                && scale * (north - high) <= LayerEncoder.EXTENT + LayerEncoder.BUFFER;
    }

    /** Thins a part and sets it on the grid. */
    private void snap(int index, int least) {
        double[] numbers = shape.numbers();
        int from = shape.start(index);
        int to = shape.end(index);
        if (to - from < 2 * Thinning.MANY && to - from >= 2 * least && snapApart(from, to)) {
            return;
        }
        int kept = thinning.thin(numbers, from, to, detail, least);
        part.clear();
        for (int i = 0; i < kept; i++) {
            int at = thinning.at(i);
            part.add(x(numbers[at]), y(numbers[at + 1]));
        }
    }

    /** Sets a short part on the grid if all its places lie apart: most need no thinning. */
    private boolean snapApart(int from, int to) {
        double[] numbers = shape.numbers();
        double near = detail * detail;
        double lastX = Double.POSITIVE_INFINITY;
        double lastY = lastX;
        part.clear();
        part.room((to - from) / 2);
        for (int i = from; i < to; i += 2) {
            double x = numbers[i];
            double y = numbers[i + 1];
            double dx = x - lastX;
            double dy = y - lastY;
            if (dx * dx + dy * dy <= near) {
                return false;
            }
            part.add(x(x), y(y));
            lastX = x;
            lastY = y;
        }
        return true;
    }

    private int x(double metres) {
        return onGrid((metres - west) * scale);
    }

    private int y(double metres) {
        return onGrid((north - metres) * scale);
    }

    /** Far beyond any tile the grid ends: sums of squares must fit into 64 bits. */
    private static int onGrid(double units) {
        return (int) Math.rint(units > 1e9 ? 1e9 : units < -1e9 ? -1e9 : units);
    }
}
