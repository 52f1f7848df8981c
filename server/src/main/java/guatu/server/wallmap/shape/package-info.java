/**
 * Shapes drawn on the map (图形绘制): stored, changed, ended with their reason, measured, held against
 * their neighbours; the sections of a line work by district.
 */
@NullMarked
package guatu.server.wallmap.shape;

import org.jspecify.annotations.NullMarked;
