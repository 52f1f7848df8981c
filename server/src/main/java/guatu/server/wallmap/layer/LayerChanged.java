package guatu.server.wallmap.layer;

import guatu.tiles.shape.Bounds;

/**
 * Features of a layer changed within a box (图层变化).
 *
 * @param box in metres of Web Mercator
 */
public record LayerChanged(Layer layer, Bounds box) {

    /** Everywhere on the plane. */
    public static LayerChanged everywhere(Layer layer) {
        return new LayerChanged(layer, Bounds.ALL);
    }
}
