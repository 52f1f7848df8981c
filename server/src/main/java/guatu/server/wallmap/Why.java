package guatu.server.wallmap;

import guatu.schedule.campaign.Reason;
import guatu.schedule.campaign.WhyStep;
import guatu.server.forecast.Board;
import guatu.server.forecast.MilestoneView;
import guatu.server.forecast.ProjectView;
import guatu.server.web.Wording;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Why a project ends when it does: the walk back from its last milestone, a sentence a step (溯因).
 */
@Component
final class Why {

    /** A chain may be long; what is nearest explains most. */
    private static final int MOST_STEPS = 30;

    private final Wording wording;

    Why(Wording wording) {
        this.wording = wording;
    }

    List<String> of(Board board, ProjectView view) {
        return view.own().stream()
                .filter(one -> one.forecastFinish() != null)
                .max(Comparator.comparing(Why::finish).thenComparing(MilestoneView::key))
                .map(last -> steps(board, last.key()))
                .orElse(List.of());
    }

    private static LocalDate finish(MilestoneView view) {
        LocalDate finish = view.forecastFinish();
        return finish == null ? LocalDate.MIN : finish;
    }

    private List<String> steps(Board board, String key) {
        return board.forecast().why(key).stream()
                .limit(MOST_STEPS)
                .map(step -> sentence(board, step))
                .toList();
    }

    private String sentence(Board board, WhyStep step) {
        String end = wording.say(step.finish() ? "why.finish" : "why.start");
        String name = name(board, step.milestone());
        return switch (step.reason()) {
            case Reason.Actual _ -> wording.say("why.actual", name, end, step.date());
            case Reason.Reported _ -> wording.say("why.reported", name, end, step.date());
            case Reason.Planned _ -> wording.say("why.planned", name, end, step.date());
            case Reason.NotBefore _ -> wording.say("why.not-before", name, end, step.date());
            case Reason.StatusDate _ -> wording.say("why.status-date", name, end, step.date());
            case Reason.Work(int days) -> wording.say("why.work", name, end, step.date(), days);
            case Reason.Remaining(int days, LocalDate from) ->
                    wording.say("why.remaining", name, end, step.date(), days, from);
            case Reason.Driven(var relation, LocalDate day) ->
                    wording.say(
                            "why.driven",
                            name,
                            end,
                            step.date(),
                            name(board, relation.predecessor()),
                            wording.say("relation." + relation.type().name()),
                            day,
                            relation.lag());
        };
    }

    private static String name(Board board, String key) {
        MilestoneView view = board.milestone(key);
        return view == null ? key : view.milestone().name();
    }
}
