package guatu.server.wallmap.file;

import guatu.tiles.shape.Bounds;
import guatu.tiles.shape.Shape;
import java.util.Map;

/**
 * What is known where a file's features come to lie (周边情况).
 *
 * @param city around all districts, in degrees
 * @param districts borders by code
 * @param known places that are known already, by code: the layer's own, and projects of the list
 */
record Surroundings(Bounds city, Map<String, Shape> districts, Map<String, Shape> known) {}
