package guatu.tiles.vector;

import guatu.tiles.shape.Bytes;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.PackedShape;
import guatu.tiles.shape.Shape;
import guatu.tiles.shape.WkbReader;
import java.util.Arrays;

/**
 * Draws the features of one layer of one tile (图层编码), Mapbox Vector Tile 2.1, from packed shapes or
 * well-known binary in metres of Web Mercator. Nothing is built for a feature: its places go
 * through a few arrays that are used again and again.
 *
 * <p>Places nearer than half a unit are dropped, lines of a hundred places and more are simplified
 * by Douglas–Peucker to half a unit, all is set on the grid of {@value #EXTENT} units, areas and
 * lines that vanish there are left out, the rest is cut to the tile and {@value #BUFFER} units
 * around it. Outer rings run clockwise as seen, holes the other way (§4.3.4.4). Reusable, by one
 * thread at a time.
 */
public final class LayerEncoder {

    /** Units along the side of a tile. */
    public static final int EXTENT = 4096;

    /** Units around it that are drawn too, so that lines meet across its border. */
    public static final int BUFFER = 256;

    /** So far beyond a tile, as a part of its side, something may lie that its grid still shows. */
    public static final double MARGIN = (BUFFER + 0.5) / EXTENT;

    /** A mark and a varint take no more. */
    private static final int HEAD = 11;

    private final Shape shape = new Shape();
    private final WkbReader reader = new WkbReader();
    private final Thinning thinning = new Thinning();
    private final GridPart part = new GridPart();
    private final Commands commands = new Commands();
    private final Words keys = new Words(3);
    private final Words values = new Words(4);
    private final Bytes features = new Bytes(1 << 16);
    private final Bytes pairs = new Bytes(64);

    private final int[] lastKeys = new int[16];
    private final int[] lastSizes = new int[16];
    private final long[] lastWords = new long[16];
    private int cursor;
    private double west;
    private double north;
    private double scale;
    private double detail;
    private double reach;
    private boolean within;
    private Kind kind = Kind.POINT;
    private int count;

    /** Begins a tile. */
    public void begin(TileAddress tile) {
        west = tile.west();
        north = tile.north();
        scale = EXTENT / tile.side();
        detail = tile.side() / EXTENT / 2;
        reach = MARGIN * tile.side();
        features.clear();
        keys.clear();
        values.clear();
        Arrays.fill(lastSizes, 0);
        count = 0;
    }

    /** How many features the tile has so far. */
    public int count() {
        return count;
    }

    /**
     * Draws a feature.
     *
     * @param id its number, 0 for none
     * @param tags as {@link Tags} writes them, from an offset on
     * @param bytes the shape, packed or in well-known binary, from an offset on
     * @return where the next byte after the shape stands
     */
    public int add(long id, byte[] tags, int tagsFrom, int tagsTo, byte[] bytes, int from, int to) {
        int next;
        if (PackedShape.isAt(bytes, from)) {
            next = PackedShape.end(bytes, from);
            if (isBeside(bytes, from)) {
                return next;
            }
            if (!within || !packedRing(bytes, from)) {
                PackedShape.read(bytes, from, shape);
                shape();
            }
        } else {
            within = false;
            next = reader.read(bytes, from, to, shape);
            shape();
        }
        if (!commands.isEmpty()) {
            tags(tags, tagsFrom, tagsTo);
            write(id);
        }
        return next;
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
        double side = EXTENT / scale;
        double left = PackedShape.west(bytes, at) - west;
        double right = left + PackedShape.width(bytes, at);
        double low = north - PackedShape.south(bytes, at);
        double high = low - PackedShape.height(bytes, at);
        double least = -reach;
        double most = side + reach;
        double rim = side * BUFFER / EXTENT;
        within = left >= -rim && right <= side + rim && high >= -rim && low <= side + rim;
        return !within && (right < least || left > most || low < least || high > most);
    }

    /** Draws features one after the other, as {@link DrawnFeature} writes them. */
    public void addAll(byte[] records) {
        int at = 0;
        while (at < records.length) {
            cursor = at + Long.BYTES;
            int tagsSize = size(records);
            int tags = cursor;
            int wkb = tags + tagsSize;
            at = add(Bytes.longAt(records, at), records, tags, wkb, records, wkb, records.length);
        }
    }

    /** Draws a feature. */
    public void add(long id, byte[] tags, byte[] wkb) {
        add(id, tags, 0, tags.length, wkb, 0, wkb.length);
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
        return scale * (right - west) >= -BUFFER
                && scale * (left - west) <= EXTENT + BUFFER
                && scale * (north - low) >= -BUFFER
                && scale * (north - high) <= EXTENT + BUFFER;
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

    private void tags(byte[] tags, int from, int to) {
        pairs.clear();
        cursor = from;
        for (int i = 0; cursor < to; i++) {
            int keySize = size(tags);
            boolean isUnique = keySize == Tags.UNIQUE;
            if (isUnique) {
                keySize = size(tags);
            }
            pairs.varint(key(i, tags, keySize));
            cursor += keySize;
            int valueSize = size(tags);
            pairs.varint(
                    isUnique
                            ? values.once(tags, cursor, valueSize)
                            : values.number(tags, cursor, valueSize));
            cursor += valueSize;
        }
    }

    /** Features of a layer mostly have the same keys in the same order. */
    private int key(int place, byte[] tags, int size) {
        if (place >= lastKeys.length) {
            return keys.number(tags, cursor, size);
        }
        boolean isShort = size <= Long.BYTES && cursor + Long.BYTES <= tags.length;
        long word =
                isShort
                        ? Bytes.longAt(tags, cursor) << (Long.SIZE - Byte.SIZE * size)
                        : Long.MIN_VALUE;
        int last = lastKeys[place];
        if (last < keys.count()
                && (isShort
                        ? lastSizes[place] == size && lastWords[place] == word
                        : keys.is(last, tags, cursor, size))) {
            return last;
        }
        lastKeys[place] = keys.number(tags, cursor, size);
        lastSizes[place] = isShort ? size : 0;
        lastWords[place] = word;
        return lastKeys[place];
    }

    private int size(byte[] tags) {
        int size = tags[cursor++];
        int shift = 7;
        byte next = (byte) size;
        size &= 0x7F;
        while (next < 0) {
            next = tags[cursor++];
            size |= (next & 0x7F) << shift;
            shift += 7;
        }
        return size;
    }

    private void write(long id) {
        Bytes shapeBytes = commands.bytes();
        int size =
                (id == 0 ? 0 : 1 + Bytes.varintSize(id))
                        + (pairs.size() == 0
                                ? 0
                                : 1 + Bytes.varintSize(pairs.size()) + pairs.size())
                        + 2
                        + 1
                        + Bytes.varintSize(shapeBytes.size())
                        + shapeBytes.size();
        features.reserve(size + 2 * HEAD);
        byte[] into = features.array();
        int at = features.size();
        into[at++] = 2 << 3 | 2;
        at = Bytes.varint(size, into, at);
        if (id != 0) {
            into[at++] = 1 << 3;
            at = Bytes.varint(id, into, at);
        }
        if (pairs.size() > 0) {
            into[at++] = 2 << 3 | 2;
            at = Bytes.varint(pairs.size(), into, at);
            at = pairs.copyTo(into, at);
        }
        into[at++] = 3 << 3;
        into[at++] = (byte) kind.code();
        into[at++] = 4 << 3 | 2;
        at = Bytes.varint(shapeBytes.size(), into, at);
        features.endAt(shapeBytes.copyTo(into, at));
        count++;
    }

    /** Adds the layer to a tile; nothing when it has no feature. */
    public void finish(String name, Bytes tile) {
        if (count == 0) {
            return;
        }
        Bytes head = new Bytes(64);
        Bytes utf8 = new Bytes(32);
        utf8.text(name);
        head.put(1 << 3 | 2);
        head.varint(utf8.size());
        head.put(utf8);
        Bytes tail = new Bytes(1024);
        keys.write(tail);
        values.write(tail);
        tail.put(5 << 3);
        tail.varint(EXTENT);
        tail.put(15 << 3);
        tail.varint(2);
        tile.put(3 << 3 | 2);
        tile.varint((long) head.size() + features.size() + tail.size());
        tile.put(head);
        tile.put(features);
        tile.put(tail);
    }
}
