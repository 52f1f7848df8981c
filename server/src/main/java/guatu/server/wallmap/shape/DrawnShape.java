package guatu.server.wallmap.shape;

import guatu.server.wallmap.layer.GeoJsonText;
import guatu.server.wallmap.layer.StoredVersion;
import guatu.server.web.ProblemBody;
import guatu.tiles.datum.Degrees;
import guatu.tiles.measure.Geodesic;
import guatu.tiles.measure.Measures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A shape as screens show it (图形).
 *
 * @param id of this version, to name it when it is changed
 * @param geometry GeoJSON in WGS 84
 * @param squareMetres on the ellipsoid; 0 for points and lines
 * @param mu 亩
 * @param metres along a line, on the ellipsoid; 0 for points and areas
 * @param endedAt when it was changed or taken off, null while it stands
 * @param warnings what people should look at
 */
record DrawnShape(
        String layer,
        long id,
        String code,
        @Nullable String name,
        @Nullable Map<String, Object> geometry,
        @Nullable String project,
        @Nullable Integer phase,
        @Nullable String building,
        @Nullable String district,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<String, Object> properties,
        double squareMetres,
        double mu,
        double hectares,
        double metres,
        String by,
        Instant at,
        @Nullable String reason,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endReason,
        List<ProblemBody.Line> warnings) {

    static DrawnShape of(StoredVersion one, List<ProblemBody.Line> warnings) {
        double area = Measures.squareMetres(one.shape());
        return new DrawnShape(
                one.layer().code(),
                one.id(),
                one.code(),
                one.name(),
                GeoJsonText.geometry(one.shape(), Degrees.CRS84),
                one.project(),
                one.part().phase(),
                one.part().building(),
                one.part().district(),
                one.from(),
                one.to(),
                one.properties(),
                area,
                area / Geodesic.MU,
                area / Geodesic.HECTARE,
                Measures.metres(one.shape()),
                one.login(),
                one.recordedAt(),
                one.part().reason(),
                one.endedAt(),
                one.endedBy(),
                one.endReason(),
                warnings);
    }
}
