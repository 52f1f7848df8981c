package guatu.tiles.vector;

import guatu.tiles.shape.Bytes;
import guatu.tiles.shape.PackedShape;
import guatu.tiles.shape.Shape;
import guatu.tiles.shape.WkbWriter;

/**
 * A feature ready to be drawn (待绘要素), in one run of bytes: its number in eight bytes, least first;
 * the length of its tags as a varint; the tags; its shape in metres of Web Mercator, packed, or in
 * well-known binary where it is larger than packing allows. Such runs can be joined without
 * anything between them: each tells its own end.
 */
public final class DrawnFeature {

    private DrawnFeature() {}

    /** Writes a feature. */
    public static void write(long id, byte[] tags, Shape metres, Bytes into) {
        into.longWord(id);
        into.varint(tags.length);
        into.put(tags);
        if (!PackedShape.write(metres, into)) {
            WkbWriter.write(metres, into);
        }
    }
}
