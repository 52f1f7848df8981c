/**
 * The layers of the map (图层): what there is to draw and to ask for, where it comes from, and who
 * may see it.
 */
@NullMarked
package guatu.server.wallmap.layer;

import org.jspecify.annotations.NullMarked;
