/** Lengths and areas on the ellipsoid and in a plane (量算). */
@NullMarked
package guatu.tiles.measure;

import org.jspecify.annotations.NullMarked;
