/** Shapes in well-known binary (图形): read and written in one pass. */
@NullMarked
package guatu.tiles.shape;

import org.jspecify.annotations.NullMarked;
