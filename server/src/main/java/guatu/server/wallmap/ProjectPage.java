package guatu.server.wallmap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import guatu.server.forecast.EntryView;
import guatu.server.forecast.MilestoneItem;
import guatu.server.forecast.ProjectFacts;
import guatu.server.project.Building;
import guatu.server.project.Dormancy;
import guatu.server.project.Place;
import guatu.server.project.Promise;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that one project's page shows.
 *
 * @param parts parts of a package
 * @param successors projects that name this one as their predecessor
 * @param paces the pace against each deadline of the campaign
 * @param countdowns fixed days ahead that milestones of the project must keep
 * @param why the walk back from its forecast finish, a sentence a step
 * @param nonWorkingDays days off within its span, 调休 applied
 */
record ProjectPage(
        @JsonUnwrapped ProjectFacts facts,
        List<String> aliases,
        @Nullable Place place,
        @Nullable String content,
        List<Named> supportingUnits,
        List<Named> parts,
        @Nullable Named predecessor,
        List<Named> successors,
        List<PhaseSpan> phases,
        List<Building> buildings,
        List<Promise> promises,
        @Nullable Dormancy dormancy,
        @Nullable String source,
        Map<String, String> extras,
        List<MilestoneItem> milestones,
        List<HistoryLine> history,
        List<EntryView> reports,
        List<String> why,
        List<PaceLine> paces,
        List<Wall.Countdown> countdowns,
        int listVersion,
        LocalDate statusDate,
        Instant asOf,
        long position,
        List<LocalDate> nonWorkingDays) {

    /** Something by code and name. */
    record Named(String code, @Nullable String name) {}

    /** One change of the project on the list. */
    record HistoryLine(
            int version,
            Instant at,
            String by,
            String reason,
            @Nullable String milestone,
            String field,
            @Nullable String before,
            @Nullable String after) {}
}
