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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Draws tiles and keeps them (瓦片). */
@Component
public final class Tiles {

    private static final long MOST_BYTES = 192L << 20;
    private static final byte[] NOTHING = {};

    private final List<FeatureSource> sources;
    private final TileCache cache = new TileCache(MOST_BYTES, LayerEncoder.MARGIN);
    private final ConcurrentLinkedQueue<LayerEncoder> idle = new ConcurrentLinkedQueue<>();

    Tiles(List<FeatureSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** A tile with some layers, in their order; empty when nothing lies on it. */
    public byte[] tile(Collection<Layer> layers, TileAddress tile) {
        Map<Layer, byte[]> found = new EnumMap<>(Layer.class);
        List<Layer> missing = new ArrayList<>();
        for (Layer layer : layers) {
            byte[] kept = cache.get(new TileCache.Key(layer, tile));
            if (kept != null) {
                found.put(layer, kept);
            } else if (tile.zoom() >= layer.leastZoom()) {
                missing.add(layer);
            }
        }
        for (FeatureSource source : sources) {
            draw(source, missing.stream().filter(source::has).toList(), tile, found);
        }
        Bytes joined = new Bytes(1 << 12);
        layers.forEach(layer -> joined.put(found.getOrDefault(layer, NOTHING)));
        return joined.toArray();
    }

    /** A tile as it stood just before an instant; drawn anew, for few ask for it twice. */
    public byte[] tile(Collection<Layer> layers, TileAddress tile, Instant knownAt) {
        Map<Layer, byte[]> found = new EnumMap<>(Layer.class);
        List<Layer> wanted =
                layers.stream().filter(layer -> tile.zoom() >= layer.leastZoom()).toList();
        for (FeatureSource source : sources) {
            List<Layer> its = wanted.stream().filter(source::has).toList();
            if (!its.isEmpty()) {
                source.draw(
                        its,
                        tile,
                        knownAt,
                        (layer, drawing) -> found.put(layer, drawn(layer, tile, drawing)));
            }
        }
        Bytes joined = new Bytes(1 << 12);
        layers.forEach(layer -> joined.put(found.getOrDefault(layer, NOTHING)));
        return joined.toArray();
    }

    private void draw(
            FeatureSource source, List<Layer> layers, TileAddress tile, Map<Layer, byte[]> into) {
        if (layers.isEmpty()) {
            return;
        }
        Map<Layer, Long> changes = new EnumMap<>(Layer.class);
        layers.forEach(layer -> {
            changes.put(layer, cache.changes(layer));
            into.put(layer, NOTHING);
        });
        source.draw(
                layers,
                tile,
                null,
                (layer, drawing) -> into.put(layer, drawn(layer, tile, drawing)));
        changes.forEach((layer, before) ->
                cache.put(
                        new TileCache.Key(layer, tile), into.getOrDefault(layer, NOTHING), before));
    }

    private byte[] drawn(Layer layer, TileAddress tile, Consumer<LayerEncoder> drawing) {
        LayerEncoder waiting = idle.poll();
        LayerEncoder encoder = waiting == null ? new LayerEncoder() : waiting;
        encoder.begin(tile);
        drawing.accept(encoder);
        Bytes drawn = new Bytes(1 << 12);
        encoder.finish(layer.code(), drawn);
        idle.offer(encoder);
        return drawn.toArray();
    }

    /** The tag of a tile: that of its content, weak, so that it may still be compressed. */
    public static String tag(byte[] tile) {
        CRC32C sum = new CRC32C();
        sum.update(tile);
        return "W/\"%s-%x\"".formatted(HexFormat.of().toHexDigits(sum.getValue()), tile.length);
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
