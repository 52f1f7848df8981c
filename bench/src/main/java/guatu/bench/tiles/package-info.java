/** Vector tiles beside PostGIS and beside planetiler (瓦片测评), from the same features in one run. */
@NullMarked
package guatu.bench.tiles;

import org.jspecify.annotations.NullMarked;
