package guatu.server.planning;

import guatu.schedule.calendar.WorkingCalendar;
import guatu.server.access.Account;
import guatu.server.access.Allowed;
import guatu.server.access.Role;
import guatu.server.forecast.Board;
import guatu.server.forecast.Forecasts;
import guatu.server.forecast.MilestoneView;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import guatu.server.web.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Baselines: which there are, a new one, and how a project stands against one. */
@RestController
final class BaselineController {
    private final Baselines baselines;
    private final Forecasts forecasts;
    private final Wording wording;

    BaselineController(Baselines baselines, Forecasts forecasts, Wording wording) {
        this.baselines = baselines;
        this.forecasts = forecasts;
        this.wording = wording;
    }

    /** The name of a new baseline. */
    record NewBaseline(@Nullable String name) {}

    @Allowed
    @GetMapping("/api/baselines")
    List<KeptBaseline> all() {
        return baselines.all();
    }

    @Allowed(Role.OFFICE)
    @PostMapping("/api/baselines")
    KeptBaseline take(@RequestBody NewBaseline wish, Account account) {
        return baselines.take(wish.name(), account).orRefuse();
    }

    @Allowed
    @GetMapping("/api/baselines/{id}/projects/{code}")
    BaselineView project(@PathVariable UUID id, @PathVariable String code) {
        KeptBaseline baseline = baselines.find(id);
        if (baseline == null) {
            throw RefusedException.notFound(Problem.at("planning.baseline.unknown", "id", id));
        }
        Board board = forecasts.board();
        var variances = new ArrayList<BaselineView.Variance>();
        for (BaselineSpan span : baselines.spans(id, code)) {
            MilestoneView milestone = board.milestone(span.milestone());
            if (milestone != null) {
                variances.add(variance(board.frame().calendar(), span, milestone));
            }
        }
        return new BaselineView(baseline, variances);
    }

    private BaselineView.Variance variance(
            WorkingCalendar calendar, BaselineSpan span, MilestoneView milestone) {
        int start = days(calendar, span.start(), milestone.forecastStart());
        int finish = days(calendar, span.finish(), milestone.forecastFinish());
        String key = finish > 0 ? "later" : finish < 0 ? "earlier" : "same";
        return new BaselineView.Variance(
                span.milestone(),
                span.start(),
                span.finish(),
                start,
                finish,
                wording.say(
                        "planning.variance." + key,
                        milestone.milestone().name(),
                        span.finish(),
                        Math.abs(finish)));
    }

    private static int days(WorkingCalendar calendar, LocalDate from, @Nullable LocalDate to) {
        return to == null ? 0 : calendar.workingDaysBetween(from, to);
    }
}
