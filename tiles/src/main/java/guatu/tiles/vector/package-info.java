/** Vector tiles (矢量瓦片): the tile grid and an encoder for Mapbox Vector Tile 2.1. */
@NullMarked
package guatu.tiles.vector;

import org.jspecify.annotations.NullMarked;
