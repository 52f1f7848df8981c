/** Tiles of the map (瓦片): drawn when first asked for, kept until what they show changes. */
@NullMarked
package guatu.server.wallmap.tile;

import org.jspecify.annotations.NullMarked;
