/** Layers as files of other programs (图层导出): GeoJSON, GeoPackage, shapefile. */
@NullMarked
package guatu.server.wallmap.export;

import org.jspecify.annotations.NullMarked;
