package guatu.server.wallmap.tile;

import guatu.server.database.Heard;
import guatu.server.database.Missed;
import guatu.server.wallmap.layer.FeatureSource;
import guatu.server.wallmap.layer.Layer;
import guatu.server.wallmap.layer.LayerChanged;
import guatu.server.wallmap.layer.StoredFeatures;
import guatu.tiles.shape.Bytes;
import guatu.tiles.vector.LayerEncoder;
import guatu.tiles.vector.TileAddress;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Draws tiles and keeps them (瓦片). */
@Component
public final class Tiles {

    private static final long MOST_BYTES = 192L << 20;
    private static final double MARGIN = (double) LayerEncoder.BUFFER / LayerEncoder.EXTENT;
    private static final byte[] NOTHING = {};

    private final List<FeatureSource> sources;
    private final TileCache cache = new TileCache(MOST_BYTES, MARGIN);
    private final ConcurrentLinkedQueue<LayerEncoder> idle = new ConcurrentLinkedQueue<>();

    Tiles(List<FeatureSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** A tile with some layers, in their order; empty when nothing lies on it. */
    public byte[] tile(Collection<Layer> layers, TileAddress tile) {
        Bytes joined = new Bytes(1 << 12);
        for (Layer layer : layers) {
            joined.put(layer(layer, tile));
        }
        return joined.toArray();
    }

    private byte[] layer(Layer layer, TileAddress tile) {
        if (tile.zoom() < layer.leastZoom()) {
            return NOTHING;
        }
        TileCache.Key key = new TileCache.Key(layer, tile);
        byte[] kept = cache.get(key);
        if (kept != null) {
            return kept;
        }
        long changes = cache.changes(layer);
        byte[] drawn = draw(layer, tile);
        cache.put(key, drawn, changes);
        return drawn;
    }

    private byte[] draw(Layer layer, TileAddress tile) {
        LayerEncoder waiting = idle.poll();
        LayerEncoder encoder = waiting == null ? new LayerEncoder() : waiting;
        encoder.begin(tile);
        sources.stream()
                .filter(source -> source.has(layer))
                .forEach(source -> source.draw(layer, tile, encoder));
        Bytes drawn = new Bytes(1 << 12);
        encoder.finish(layer.code(), drawn);
        idle.offer(encoder);
        return drawn.toArray();
    }

    /** Gives up the tiles that a change touches; tells how many layers of tiles they were. */
    public int forget(LayerChanged changed) {
        return cache.forget(changed.layer(), changed.box());
    }

    /** How many layers of tiles are kept. */
    public int kept() {
        return cache.size();
    }

    @EventListener
    void on(LayerChanged changed) {
        forget(changed);
    }

    @EventListener
    void on(Heard heard) {
        LayerChanged changed = StoredFeatures.changeOf(heard.topic());
        if (changed != null) {
            forget(changed);
        }
    }

    @EventListener
    void on(Missed missed) {
        for (Layer layer : Layer.values()) {
            forget(LayerChanged.everywhere(layer));
        }
    }
}
