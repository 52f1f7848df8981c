/**
 * Datums and projections (坐标系) met in Chinese cities: WGS 84, CGCS2000 with its Gauss–Krüger zones,
 * Web Mercator, GCJ-02, BD-09.
 */
@NullMarked
package guatu.tiles.datum;

import org.jspecify.annotations.NullMarked;
