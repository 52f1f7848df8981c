/** Asking on the map (图上查询): by name, code, place; by an area drawn on it. */
@NullMarked
package guatu.server.wallmap.find;

import org.jspecify.annotations.NullMarked;
