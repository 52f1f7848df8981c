package guatu.tiles.vector;

import guatu.tiles.shape.Bytes;

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

    private final GridDrawing drawing = new GridDrawing();
    private final TagTable table = new TagTable();
    private final Bytes features = new Bytes(1 << 16);
    private int count;

    /** Begins a tile. */
    public void begin(TileAddress tile) {
        drawing.begin(tile);
        table.begin();
        features.clear();
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
        int next = drawing.draw(bytes, from, to);
        if (!drawing.commands().isEmpty()) {
            table.read(tags, tagsFrom, tagsTo);
            write(id);
        }
        return next;
    }

    /** Draws features one after the other, as {@link DrawnFeature} writes them. */
    public void addAll(byte[] records) {
        int at = 0;
        while (at < records.length) {
            int tagsSize = Bytes.varintAt(records, at + Long.BYTES);
            int tags = at + Long.BYTES + Bytes.varintSize(tagsSize);
            int wkb = tags + tagsSize;
            at = add(Bytes.longAt(records, at), records, tags, wkb, records, wkb, records.length);
        }
    }

    /** Draws a feature. */
    public void add(long id, byte[] tags, byte[] wkb) {
        add(id, tags, 0, tags.length, wkb, 0, wkb.length);
    }

    private void write(long id) {
        Bytes shapeBytes = drawing.commands().bytes();
        Bytes pairs = table.pairs();
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
        into[at++] = (byte) drawing.kind().code();
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
        table.write(tail);
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
