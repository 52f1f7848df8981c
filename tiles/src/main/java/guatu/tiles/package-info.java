/**
 * Shapes on the ground (图形与瓦片): datums and projections, geodesic measures, well-known binary, and
 * vector tiles drawn from it in one pass.
 *
 * <p>Pure: bytes and numbers in, bytes and numbers out.
 */
@NullMarked
package guatu.tiles;

import org.jspecify.annotations.NullMarked;
