package guatu.server.wallmap.tile;

import guatu.server.wallmap.layer.Layer;
import guatu.tiles.shape.Bounds;
import guatu.tiles.vector.TileAddress;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Layers of tiles that were drawn (瓦片缓存), the least used given up first. A change takes out the
 * tiles that it touches and no other. A tile whose drawing began before a change is not kept.
 */
final class TileCache {

    /** One layer of one tile. */
    record Key(Layer layer, TileAddress tile) {}

    private final long mostBytes;
    private final double margin;
    private final LinkedHashMap<Key, byte[]> kept = new LinkedHashMap<>(1024, 0.75f, true);
    private final Map<Layer, Long> changes = new EnumMap<>(Layer.class);
    private long bytes;

    /**
     * An empty cache.
     *
     * @param margin how far beyond a tile is drawn, as a part of its side
     */
    TileCache(long mostBytes, double margin) {
        this.mostBytes = mostBytes;
        this.margin = margin;
    }

    synchronized byte @Nullable [] get(Key key) {
        return kept.get(key);
    }

    /** How often the layer changed so far: to be read before a tile is drawn. */
    synchronized long changes(Layer layer) {
        return changes.getOrDefault(layer, 0L);
    }

    /** Keeps a tile unless its layer has changed since its drawing began. */
    synchronized void put(Key key, byte[] drawn, long changesBefore) {
        if (changes(key.layer()) != changesBefore) {
            return;
        }
        byte[] before = kept.put(key, drawn);
        bytes += size(drawn) - (before == null ? 0 : size(before));
        Iterator<byte[]> oldest = kept.values().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
    }

    /** Gives up the tiles of a layer that meet a box of metres; tells how many. */
    synchronized int forget(Layer layer, Bounds box) {
        changes.merge(layer, 1L, Long::sum);
        int before = kept.size();
        kept.entrySet()
                .removeIf(one -> {
                    boolean touched =
                            one.getKey().layer() == layer
                                    && one.getKey().tile().bounds(margin).meets(box);
                    if (touched) {
                        bytes -= size(one.getValue());
                    }
                    return touched;
                });
        return before - kept.size();
    }

    synchronized int size() {
        return kept.size();
    }

    /** With what the entry itself costs. */
    private static long size(byte[] drawn) {
        return drawn.length + 160L;
    }
}
