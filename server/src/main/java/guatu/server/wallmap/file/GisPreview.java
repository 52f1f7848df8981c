package guatu.server.wallmap.file;

import guatu.server.web.ProblemBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What taking a file would bring, or brought (导入预览).
 *
 * @param crs name of the reference system
 * @param guessed whether nobody named it
 * @param swapped whether north stood before east and was put right
 * @param squareMetres geodesic area of all areas
 * @param metres geodesic length of all lines
 * @param linked how many belong to a project of the list
 * @param replaced how many stand in the layer already under their codes
 * @param bounds west, south, east, north in degrees; null when there is nothing
 * @param warnings for people to judge
 * @param sample some of the features as GeoJSON, to be shown over the base map
 * @param taken whether they are in the layer now
 */
record GisPreview(
        String layer,
        String format,
        String crs,
        boolean guessed,
        boolean swapped,
        int features,
        double squareMetres,
        double metres,
        int linked,
        int replaced,
        @Nullable List<Double> bounds,
        List<ProblemBody.Line> warnings,
        Object sample,
        boolean taken) {}
