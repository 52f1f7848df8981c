package guatu.server.forecast;

import guatu.server.organisation.OpenMilestones;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts what each post still owes, once a board. */
@Component
final class OwedMilestones implements OpenMilestones {

    private final Forecasts forecasts;
    private final AtomicReference<@Nullable Tally> tally = new AtomicReference<>();

    OwedMilestones(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    @Override
    public int count(String post) {
        Board board = forecasts.board();
        Tally known = tally.get();
        if (known == null || known.board() != board) {
            known = Tally.of(board);
            tally.set(known);
        }
        return known.open().getOrDefault(post, 0);
    }

    private record Tally(Board board, Map<String, Integer> open) {

        static Tally of(Board board) {
            Map<String, Integer> open = new HashMap<>();
            for (ProjectView project : board.projects()) {
                for (MilestoneView milestone : project.own()) {
                    String post = milestone.milestone().leadPost();
                    if (post != null && milestone.light() != Light.DONE) {
                        open.merge(post, 1, Integer::sum);
                    }
                }
            }
            return new Tally(board, open);
        }
    }
}
