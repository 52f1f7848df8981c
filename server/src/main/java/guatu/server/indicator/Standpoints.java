package guatu.server.indicator;

import static java.util.stream.Collectors.toMap;

import guatu.server.campaign.Campaigns;
import guatu.server.campaign.OutsideEvent;
import guatu.server.indicator.store.CheckpointRows;
import guatu.server.organisation.Organisation;
import guatu.server.project.ListVersion;
import guatu.server.project.ProjectList;
import guatu.server.project.Projects;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what was known at an instant: the list version, the campaign, the organisation. */
@Component
final class Standpoints {

    private final Projects projects;
    private final Campaigns campaigns;
    private final Organisation organisation;
    private final CheckpointRows checkpoints;
    private final Clock clock;

    Standpoints(
            Projects projects,
            Campaigns campaigns,
            Organisation organisation,
            CheckpointRows checkpoints,
            Clock clock) {
        this.projects = projects;
        this.campaigns = campaigns;
        this.organisation = organisation;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /** The standpoint of an instant, or of now. */
    Standpoint at(@Nullable Instant asked) {
        return at(asked, checkpoints.position(CheckpointRows.QUANTITIES));
    }

    /** The frame and list of now, for names alone: it stands nowhere in the journal. */
    Standpoint frame() {
        return at(null, 0);
    }

    private Standpoint at(@Nullable Instant asked, long position) {
        LocalDate statusDate = campaigns.statusDate();
        return new Standpoint(
                asked,
                asked == null ? clock.instant() : asked,
                list(asked),
                position,
                statusDate,
                campaigns.current(),
                campaigns.districts(),
                campaigns.actions(),
                campaigns.lines(),
                campaigns.areas(),
                organisation.at(statusDate),
                campaigns.events().stream().collect(toMap(OutsideEvent::code, OutsideEvent::from)));
    }

    private ProjectList list(@Nullable Instant asked) {
        if (asked == null) {
            return projects.current();
        }
        int version =
                projects.versions().stream()
                        .filter(one -> !one.at().isAfter(asked))
                        .mapToInt(ListVersion::no)
                        .max()
                        .orElse(0);
        return version == 0 ? ProjectList.EMPTY : projects.at(version);
    }

    LocalDate statusDate() {
        return campaigns.statusDate();
    }
}
