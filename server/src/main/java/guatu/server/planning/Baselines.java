package guatu.server.planning;

import guatu.schedule.campaign.MilestoneForecast;
import guatu.server.access.Account;
import guatu.server.forecast.Board;
import guatu.server.forecast.Forecasts;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes baselines of the forecast and keeps them (基线): as many as wanted, none ever changed. */
@Component
final class Baselines {
    private static final int LONGEST_NAME = 60;

    private final BaselineRows rows;
    private final Forecasts forecasts;
    private final TransactionOperations transaction;
    private final Clock clock;

    Baselines(
            BaselineRows rows,
            Forecasts forecasts,
            TransactionOperations transaction,
            Clock clock) {
        this.rows = rows;
        this.forecasts = forecasts;
        this.transaction = transaction;
        this.clock = clock;
    }

    List<KeptBaseline> all() {
        return rows.all();
    }

    @Nullable KeptBaseline find(UUID id) {
        return rows.find(id);
    }

    /** The spans of a project's milestones in a baseline. */
    List<BaselineSpan> spans(UUID baseline, String project) {
        return rows.spans(baseline, project + "/");
    }

    /** Takes the forecast of this moment under a name. */
    Outcome<KeptBaseline> take(@Nullable String given, Account by) {
        String name = given == null ? "" : given.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Outcome.refused(
                    Problem.at("planning.baseline.name", "name", name, LONGEST_NAME));
        }
        Board board = forecasts.board();
        var baseline =
                new KeptBaseline(
                        UUID.randomUUID(),
                        name,
                        board.statusDate(),
                        clock.instant(),
                        by.login(),
                        board.listVersion());
        List<BaselineSpan> spans = board.forecast().all().stream().map(Baselines::span).toList();
        Boolean kept = transaction.execute(status -> rows.insert(baseline, spans));
        return Objects.requireNonNull(kept)
                ? Outcome.done(baseline)
                : Outcome.refused(Problem.at("planning.baseline.taken", "name", name));
    }

    private static BaselineSpan span(MilestoneForecast forecast) {
        return new BaselineSpan(forecast.id(), forecast.start(), forecast.finish());
    }
}
