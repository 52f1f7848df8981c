package guatu.server.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** First and last dates over the milestones of a project. */
final class ProjectDates {

    private final List<MilestoneView> milestones;

    private ProjectDates(List<MilestoneView> milestones) {
        this.milestones = milestones;
    }

    static ProjectView.Dates of(List<MilestoneView> milestones) {
        ProjectDates dates = new ProjectDates(milestones);
        boolean finished =
                !milestones.isEmpty()
                        && milestones.stream().allMatch(one -> one.standing().finished() != null);
        return new ProjectView.Dates(
                dates.first(ProjectDates::plannedStart),
                dates.last(MilestoneView::due),
                dates.first(MilestoneView::forecastStart),
                dates.last(MilestoneView::forecastFinish),
                dates.first(one -> begun(one.standing())),
                finished ? dates.last(one -> one.standing().finished()) : null);
    }

    private static @Nullable LocalDate plannedStart(MilestoneView one) {
        LocalDate start = one.milestone().plannedStart();
        return start == null ? one.due() : start;
    }

    private static @Nullable LocalDate begun(Standing standing) {
        return standing.started() == null ? standing.finished() : standing.started();
    }

    private @Nullable LocalDate first(Function<MilestoneView, @Nullable LocalDate> date) {
        return dates(date).min(LocalDate::compareTo).orElse(null);
    }

    private @Nullable LocalDate last(Function<MilestoneView, @Nullable LocalDate> date) {
        return dates(date).max(LocalDate::compareTo).orElse(null);
    }

    private Stream<LocalDate> dates(Function<MilestoneView, @Nullable LocalDate> date) {
        return milestones.stream().map(date).filter(Objects::nonNull);
    }
}
