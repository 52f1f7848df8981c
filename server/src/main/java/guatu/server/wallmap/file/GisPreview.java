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
 * @param features how many can be taken
 * @param refused how many cannot
 * @param squareMetres geodesic area of all areas
 * @param metres geodesic length of all lines
 * @param links what they belong to
 * @param replaced how many stand in the layer already under their codes
 * @param bounds west, south, east, north in degrees
 * @param warnings about the file as a whole, for people to judge
 * @param findings about single features, at most a thousand warnings and all that are refused
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
        int refused,
        double squareMetres,
        double metres,
        Links links,
        int replaced,
        List<Double> bounds,
        List<ProblemBody.Line> warnings,
        List<FindingLine> findings,
        Object sample,
        boolean taken) {

    GisPreview {
        bounds = List.copyOf(bounds);
        warnings = List.copyOf(warnings);
        findings = List.copyOf(findings);
    }

    /**
     * How many features belong to something.
     *
     * @param projects to a project of the list, however it was found
     */
    record Links(int projects, int byCode, int byName, int byPlace, int communities, int houses) {}

    /**
     * Something about one feature.
     *
     * @param index where it stands in the file, from 0
     * @param severity {@code refused} or {@code warning}
     * @param bounds where on the map, or null
     */
    record FindingLine(
            int index,
            String code,
            String severity,
            String message,
            String advice,
            @Nullable List<Double> bounds) {}
}
