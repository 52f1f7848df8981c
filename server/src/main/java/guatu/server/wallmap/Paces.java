package guatu.server.wallmap;

import guatu.schedule.campaign.Pace;
import guatu.server.campaign.Campaign;
import guatu.server.forecast.Board;
import guatu.server.forecast.ProjectView;
import guatu.server.web.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A project's pace against two deadlines at once (三年任务两年完成): the campaign's own, and the one a plan
 * year earlier to which its work is pulled forward. Green on one line may be red on the other, so
 * both are told.
 */
@Component
final class Paces {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Wording wording;

    Paces(Wording wording) {
        this.wording = wording;
    }

    /** The later deadline first; one line only where the campaign has a single plan year. */
    List<PaceLine> of(Board board, ProjectView view) {
        Campaign campaign = board.frame().campaign();
        if (view.all().isEmpty() || campaign.end().isBefore(campaign.start())) {
            return List.of();
        }
        var lines = new ArrayList<PaceLine>();
        int years = Math.max(1, campaign.planYears().size());
        lines.add(line(board, view, campaign.end(), years));
        LocalDate earlier = campaign.end().minusYears(1);
        if (years > 1 && !earlier.isBefore(campaign.start())) {
            lines.add(line(board, view, earlier, years - 1));
        }
        return lines;
    }

    private PaceLine line(Board board, ProjectView view, LocalDate deadline, int years) {
        Pace pace =
                Pace.of(
                        BigDecimal.valueOf(view.percent()),
                        ALL,
                        board.frame().campaign().start(),
                        deadline,
                        board.statusDate());
        String key = pace.projectedFinish() == null ? "pace.nothing" : "pace.line";
        String ahead = wording.say(pace.onPace() ? "pace.ahead" : "pace.behind");
        return new PaceLine(
                years,
                deadline,
                pace.donePercent(),
                pace.linePercent(),
                pace.onPace(),
                pace.projectedFinish(),
                wording.say(
                        key,
                        years,
                        deadline,
                        pace.linePercent(),
                        pace.donePercent(),
                        ahead,
                        pace.leadPoints().abs(),
                        String.valueOf(pace.projectedFinish())));
    }
}
