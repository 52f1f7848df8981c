package guatu.server.wallmap.layer;

import java.util.List;

/**
 * Some of the features that were asked for (要素分页).
 *
 * @param matched how many there are altogether
 */
public record FeaturePage(List<MapFeature> features, long matched) {

    /** No feature at all. */
    static final FeaturePage EMPTY = new FeaturePage(List.of(), 0);

    /** Copies the features. */
    public FeaturePage {
        features = List.copyOf(features);
    }
}
