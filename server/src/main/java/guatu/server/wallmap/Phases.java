package guatu.server.wallmap;

import guatu.schedule.calendar.WorkingCalendar;
import guatu.schedule.campaign.Stage;
import guatu.schedule.campaign.StageOverlap;
import guatu.server.forecast.Board;
import guatu.server.forecast.MilestoneView;
import guatu.server.forecast.ProjectView;
import guatu.server.project.Phase;
import guatu.server.web.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the phases of a project follow each other (压茬推进), by their forecast dates. */
@Component
final class Phases {

    private final Wording wording;

    Phases(Wording wording) {
        this.wording = wording;
    }

    List<PhaseSpan> of(Board board, ProjectView view) {
        List<PhaseSpan> spans = new ArrayList<>();
        Stage before = null;
        List<Phase> inOrder =
                view.project().phases().stream()
                        .sorted(Comparator.comparingInt(Phase::no))
                        .toList();
        for (Phase phase : inOrder) {
            Dates dates = new Dates(view.own(), phase.no());
            Stage stage = dates.stage(phase.name());
            StageOverlap overlap =
                    before == null || stage == null
                            ? null
                            : StageOverlap.between(
                                    before,
                                    stage,
                                    board.frame().calendar(),
                                    mostLead(before, board.frame().calendar()));
            spans.add(span(phase, dates, overlap));
            before = stage == null ? before : stage;
        }
        return spans;
    }

    /** A stage begins too early when more than half of the one before it lies ahead. */
    private static int mostLead(Stage before, WorkingCalendar calendar) {
        return Math.ceilDiv(calendar.workingDaysLeft(before.start(), before.finish()), 2);
    }

    private PhaseSpan span(Phase phase, Dates dates, @Nullable StageOverlap overlap) {
        Integer overlapDays = null;
        Integer gapDays = null;
        if (overlap != null && overlap.gapDays() > 0) {
            gapDays = overlap.gapDays();
        } else if (overlap != null) {
            overlapDays = overlap.overlapDays();
        }
        return new PhaseSpan(
                phase.no(),
                phase.name(),
                dates.first(one -> one.milestone().plannedStart()),
                dates.last(MilestoneView::due),
                dates.first(MilestoneView::forecastStart),
                dates.last(MilestoneView::forecastFinish),
                overlapDays,
                gapDays,
                overlap != null && overlap.tooEarly(),
                overlap == null ? "" : sentence(overlap));
    }

    private String sentence(StageOverlap overlap) {
        String earlier = overlap.earlier().name();
        String later = overlap.later().name();
        if (overlap.gapDays() > 0) {
            return wording.say("phase.gap", earlier, later, overlap.gapDays());
        }
        if (overlap.tooEarly()) {
            return wording.say("phase.too-early", earlier, later, overlap.overlapDays());
        }
        return overlap.overlapDays() > 0
                ? wording.say("phase.overlap", earlier, later, overlap.overlapDays())
                : wording.say("phase.joined", earlier, later);
    }

    /** First and last days over the milestones of one phase. */
    private record Dates(List<MilestoneView> milestones) {

        Dates(List<MilestoneView> all, int phase) {
            this(
                    all.stream()
                            .filter(one -> Objects.equals(one.milestone().phase(), phase))
                            .toList());
        }

        @Nullable Stage stage(String name) {
            LocalDate start = first(MilestoneView::forecastStart);
            LocalDate finish = last(MilestoneView::forecastFinish);
            return start == null || finish == null ? null : new Stage(name, start, finish);
        }

        @Nullable LocalDate first(Function<MilestoneView, @Nullable LocalDate> date) {
            return days(date).min(LocalDate::compareTo).orElse(null);
        }

        @Nullable LocalDate last(Function<MilestoneView, @Nullable LocalDate> date) {
            return days(date).max(LocalDate::compareTo).orElse(null);
        }

        private Stream<LocalDate> days(Function<MilestoneView, @Nullable LocalDate> date) {
            return milestones.stream().map(date).filter(Objects::nonNull);
        }
    }
}
