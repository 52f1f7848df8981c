package guatu.server.wallmap.layer;

import guatu.tiles.shape.Bounds;
import guatu.tiles.vector.LayerEncoder;
import guatu.tiles.vector.TileAddress;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the features of some layers come from (要素来源). */
public interface FeatureSource {

    /** Whether the layer's features are here. */
    boolean has(Layer layer);

    /**
     * Draws what of some layers, all of them here, lies on a tile; a layer without is left out.
     *
     * @param knownAt as it stood just before that instant; null: as it stands now
     */
    void draw(List<Layer> layers, TileAddress tile, @Nullable Instant knownAt, Drawing into);

    /** A tile being drawn, layer by layer. */
    interface Drawing {

        /** Draws a layer. */
        void layer(Layer layer, Consumer<LayerEncoder> drawing);
    }

    /** The features that a query means, in an order that stays. */
    FeaturePage find(Layer layer, FeatureQuery query);

    /** The feature of that id, or null. */
    @Nullable MapFeature get(Layer layer, String id);

    /** The box in degrees around all of the layer; null when it is empty. */
    @Nullable Bounds extent(Layer layer);
}
