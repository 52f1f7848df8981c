package guatu.server.planning;

import guatu.schedule.calendar.WorkingCalendar;
import guatu.schedule.campaign.Forecast;
import guatu.schedule.campaign.Milestone;
import guatu.schedule.campaign.MilestoneForecast;
import guatu.schedule.campaign.Progress;
import guatu.server.access.Allowed;
import guatu.server.forecast.Board;
import guatu.server.forecast.Forecasts;
import guatu.server.forecast.MilestoneView;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What-ifs (推演): moves on a branch of the network; the real one never hears of them. */
@RestController
final class WhatIfController {
    private final Forecasts forecasts;

    WhatIfController(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    /** Milestones with the finish that each is supposed to have. */
    record WhatIf(List<Move> moves) {
        /** One supposed finish. */
        record Move(String milestone, LocalDate finish) {}
    }

    /**
     * A milestone that comes out otherwise.
     *
     * @param days working days from the real forecast to the supposed one; positive is later
     */
    record Moved(
            String milestone,
            @Nullable String name,
            LocalDate finish,
            LocalDate supposedFinish,
            int days,
            boolean critical) {}

    @Allowed
    @PostMapping("/api/what-if")
    List<Moved> suppose(@RequestBody WhatIf whatIf) {
        Board board = forecasts.board();
        Forecast real = board.forecast();
        var changed = new ArrayList<Milestone>();
        for (WhatIf.Move move : whatIf.moves()) {
            Milestone milestone = real.plan().milestones().get(move.milestone());
            if (milestone == null) {
                throw RefusedException.because(
                        Problem.at("planning.no-milestone", "milestone", move.milestone()));
            }
            changed.add(supposed(milestone, move.finish()));
        }
        return compare(board, real, real.redate(changed));
    }

    /** An expected finish, whatever has been reported; what is finished stays so. */
    private static Milestone supposed(Milestone milestone, LocalDate finish) {
        Progress was = milestone.progress();
        return milestone.with(
                new Progress(
                        was.actualStart(),
                        was.actualFinish(),
                        finish,
                        was.percentDone(),
                        was.stopped()));
    }

    /** Both plans milestone by milestone; what stays the same is left out. */
    private static List<Moved> compare(Board board, Forecast real, Forecast supposed) {
        WorkingCalendar calendar = board.frame().calendar();
        var moved = new ArrayList<Moved>();
        for (MilestoneForecast after : supposed.all()) {
            MilestoneForecast before = real.find(after.id());
            if (before != null && !before.finish().equals(after.finish())) {
                MilestoneView view = board.milestone(after.id());
                moved.add(
                        new Moved(
                                after.id(),
                                view == null ? null : view.milestone().name(),
                                before.finish(),
                                after.finish(),
                                calendar.workingDaysBetween(before.finish(), after.finish()),
                                after.critical()));
            }
        }
        return moved;
    }
}
