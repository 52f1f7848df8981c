package guatu.server.journal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of evidence says of itself beside what is claimed (佐证与填报对照); fields of the piece as
 * in {@link EvidenceRef}. A remark for whoever looks at it, never a ground of refusal.
 *
 * @param size bytes
 * @param takenAt the camera's own time, or null
 * @param lat degrees north where it was taken, or null
 * @param lon degrees east where it was taken, or null
 * @param daysOff days from the claimed days to the day it was taken: 0 within them, negative before
 *     them; null without a time
 * @param metres from where it was taken to the project's place; null when either is unknown
 */
public record EvidenceFacts(
        String hash,
        String name,
        String type,
        long size,
        @Nullable LocalDateTime takenAt,
        @Nullable Double lat,
        @Nullable Double lon,
        @Nullable Integer daysOff,
        @Nullable Long metres) {

    private static final double EARTH_METRES = 6_371_008.8;

    /**
     * Holds a piece beside a claim.
     *
     * @param from first day it is to prove something of
     * @param to last day
     * @param lat degrees north of the project's place, or null
     * @param lon degrees east of it, or null
     */
    public static EvidenceFacts of(
            EvidenceRef piece,
            Exif camera,
            LocalDate from,
            LocalDate to,
            @Nullable Double lat,
            @Nullable Double lon) {
        LocalDateTime taken = camera.takenAt();
        return new EvidenceFacts(
                piece.hash(),
                piece.name(),
                piece.type(),
                piece.size(),
                taken,
                camera.lat(),
                camera.lon(),
                taken == null ? null : daysOff(taken.toLocalDate(), from, to),
                metres(camera.lat(), camera.lon(), lat, lon));
    }

    private static int daysOff(LocalDate day, LocalDate from, LocalDate to) {
        LocalDate nearest = day.isBefore(from) ? from : day.isAfter(to) ? to : day;
        return (int) ChronoUnit.DAYS.between(nearest, day);
    }

    private static @Nullable Long metres(
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable Double otherLat,
            @Nullable Double otherLon) {
        return lat == null || lon == null || otherLat == null || otherLon == null
                ? null
                : Math.round(apart(lat, lon, otherLat, otherLon));
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
