package guatu.server.publication;

import guatu.server.campaign.Campaigns;
import guatu.server.forecast.Board;
import guatu.server.forecast.Forecasts;
import guatu.server.indicator.Indicators;
import guatu.server.project.Projects;
import guatu.server.publication.check.Facts;
import guatu.server.publication.check.Gazetteer;
import guatu.server.publication.check.Known;
import guatu.server.publication.check.Promises;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what texts are held against now (核对依据); the board's part once for each board. */
@Component
final class Knowledge {

    private final Forecasts forecasts;
    private final Campaigns campaigns;
    private final Indicators indicators;
    private final Projects projects;
    private final PromiseRows rows;
    private final AtomicReference<@Nullable OfBoard> last = new AtomicReference<>();

    Knowledge(
            Forecasts forecasts,
            Campaigns campaigns,
            Indicators indicators,
            Projects projects,
            PromiseRows rows) {
        this.forecasts = forecasts;
        this.campaigns = campaigns;
        this.indicators = indicators;
        this.projects = projects;
        this.rows = rows;
    }

    private record OfBoard(Board board, Gazetteer gazetteer, Promises promises) {}

    Known now() {
        OfBoard of = of(forecasts.board());
        Map<String, BigDecimal> thresholds = new HashMap<>();
        rows.thresholds().forEach(one -> thresholds.put(one.word(), one.share()));
        Facts counted =
                new IndicatorFacts(indicators, of.board(), of.gazetteer(), projects::versions);
        List<Facts> facts = List.of(counted, of.promises());
        return new Known(
                of.board(),
                forecasts::boardAt,
                of.gazetteer(),
                campaigns.classifications(),
                campaigns.declaredTotals(),
                campaigns.lines(),
                campaigns.actions(),
                thresholds,
                facts);
    }

    private OfBoard of(Board board) {
        OfBoard known = last.get();
        if (known != null && known.board() == board) {
            return known;
        }
        Gazetteer gazetteer = new Gazetteer(board);
        Promises promises = new Promises(board, gazetteer, forecasts::boardAt);
        OfBoard fresh = new OfBoard(board, gazetteer, promises);
        last.set(fresh);
        return fresh;
    }
}
