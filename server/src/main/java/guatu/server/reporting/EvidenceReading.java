package guatu.server.reporting;

import guatu.server.forecast.Forecasts;
import guatu.server.forecast.ProjectView;
import guatu.server.journal.Evidence;
import guatu.server.journal.EvidenceRef;
import guatu.server.journal.Exif;
import guatu.server.journal.QuantityReport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds time and place of photos beside the period and the project they are to prove (佐证核对). */
@Component
final class EvidenceReading {

    private static final double EARTH_METRES = 6_371_008.8;

    private final Evidence evidence;
    private final Forecasts forecasts;

    EvidenceReading(Evidence evidence, Forecasts forecasts) {
        this.evidence = evidence;
        this.forecasts = forecasts;
    }

    List<EvidenceFacts> of(QuantityReport report) {
        ProjectView project = forecasts.board().project(report.project());
        return report.evidence().stream().map(piece -> facts(piece, report, project)).toList();
    }

    private EvidenceFacts facts(
            EvidenceRef piece, QuantityReport report, @Nullable ProjectView project) {
        Exif exif = piece.type().equals("image/jpeg") ? evidence.exif(piece.hash()) : Exif.NONE;
        return new EvidenceFacts(
                piece,
                exif.takenAt(),
                exif.lat(),
                exif.lon(),
                exif.takenAt() == null ? null : report.period().holds(exif.takenAt().toLocalDate()),
                metres(exif, project));
    }

    private static @Nullable Long metres(Exif exif, @Nullable ProjectView project) {
        Double lat = exif.lat();
        Double lon = exif.lon();
        if (project == null || lat == null || lon == null) {
            return null;
        }
        Double ownLat = project.lat();
        Double ownLon = project.lon();
        return ownLat == null || ownLon == null
                ? null
                : Math.round(apart(lat, lon, ownLat, ownLon));
    }

    /** The great circle between two points, by the haversine. */
    private static double apart(double lat, double lon, double otherLat, double otherLon) {
        double north = Math.sin(Math.toRadians(otherLat - lat) / 2);
        double east = Math.sin(Math.toRadians(otherLon - lon) / 2);
        double chord =
                north * north
                        + Math.cos(Math.toRadians(lat))
                                * Math.cos(Math.toRadians(otherLat))
                                * east
                                * east;
        return 2 * EARTH_METRES * Math.asin(Math.sqrt(chord));
    }
}
