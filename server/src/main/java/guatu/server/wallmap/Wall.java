package guatu.server.wallmap;

import guatu.server.forecast.Light;
import guatu.server.journal.ReportKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the wall (挂图), read from one board.
 *
 * @param figures exactly four: started, onTime, done, late
 * @param lights counts by light
 * @param late the longest overdue milestones, at most {@value #LATE}
 * @param events the latest reports, newest first
 * @param marks late and at-risk projects that have a place, at most {@value #MARKS}
 * @param nodes fixed days ahead with the working days left, the next first
 * @param placed how many of the projects have a place on the map
 */
record Wall(
        CampaignDay campaign,
        LocalDate statusDate,
        Instant asOf,
        int listVersion,
        long position,
        List<Figure> figures,
        LightCounts lights,
        List<LateLine> late,
        Curve curve,
        List<LeagueLine> league,
        List<EventLine> events,
        List<DistrictShade> districts,
        List<Mark> marks,
        List<AreaLight> areas,
        List<Countdown> nodes,
        int placed) {

    static final int LATE = 40;
    static final int MARKS = 300;

    /** How many projects and milestones stand in each light; a light that none has is left out. */
    record LightCounts(Map<Light, Integer> projects, Map<Light, Integer> milestones) {}

    /** The campaign and its day: day 1 is its first. */
    record CampaignDay(String code, String name, long day, long days) {}

    /**
     * A figure with what it is of.
     *
     * @param query query string of the list behind {@code count}
     * @param ofQuery query string of the list behind {@code of}
     * @param list which list: projects or milestones
     * @param change against the board a week ago, null where unknown
     */
    record Figure(
            String key,
            int count,
            int of,
            String unit,
            int percent,
            String query,
            String ofQuery,
            String list,
            @Nullable Integer change) {}

    /** A late milestone; {@code days} are working days behind. */
    record LateLine(
            String milestone,
            String project,
            String projectName,
            String milestoneName,
            @Nullable String unit,
            @Nullable String unitName,
            int days,
            Light light,
            String reason) {}

    /** Milestones finished by the end of each month, added up. */
    record Curve(String title, String unit, List<Point> points) {}

    /** One month's end; forecast from the status date on, actual up to it. */
    record Point(LocalDate date, int plan, @Nullable Integer forecast, @Nullable Integer actual) {}

    /** A district in the league; equal shares share a rank. */
    record LeagueLine(
            String district, String name, int rank, int onTime, int of, int percent, int late) {}

    /** A report as one line. */
    record EventLine(
            long position,
            Instant recordedAt,
            LocalDate effectiveOn,
            ReportKind kind,
            String project,
            String projectName,
            String milestoneName,
            @Nullable String unitName,
            String sentence) {}

    /** A district on the map. */
    record DistrictShade(
            String code,
            String name,
            int projects,
            int late,
            int atRisk,
            @Nullable Integer onTimePercent,
            Light light,
            String reason) {}

    /** A project on the map. */
    record Mark(String project, String name, double lon, double lat, Light light, String reason) {}

    /** An area with the light over its projects. */
    record AreaLight(String code, String name, Light light, String reason, int projects) {}

    /** A fixed day ahead. */
    record Countdown(String name, LocalDate date, int workingDaysLeft) {}
}
