package guatu.server.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Breakdowns and league tables as screens show them (表格视图). */
@Component
final class TableViews {

    private final FigureViews views;
    private final Explanations explanations;

    TableViews(FigureViews views, Explanations explanations) {
        this.views = views;
        this.explanations = explanations;
    }

    /** A sum. */
    record SumView(BigDecimal value) {}

    /** A figure taken apart; parts + unassigned − overlap is the whole where it is additive. */
    record PartsView(
            FigureViews.FigureView whole,
            Grouping by,
            List<Breakdown.Part> parts,
            boolean additive,
            Breakdown.Rest unassigned,
            Breakdown.Rest overlap) {}

    /** A league table with its definition as a sentence and its remarks as sentences. */
    record LeagueView(
            String code,
            String name,
            String unit,
            String sentence,
            Grouping by,
            String period,
            @Nullable String before,
            List<String> trend,
            Instant asOf,
            int listVersion,
            long position,
            List<League.Row> rows,
            List<String> remarks) {}

    PartsView parts(Breakdown breakdown) {
        return new PartsView(
                views.view(breakdown.whole()),
                breakdown.by(),
                breakdown.parts(),
                breakdown.additive(),
                breakdown.unassigned(),
                breakdown.overlap());
    }

    LeagueView league(League league) {
        Definition definition = league.definition();
        return new LeagueView(
                definition.code(),
                explanations.named(definition),
                definition.unit(),
                explanations.of(definition),
                league.by(),
                PeriodText.print(league.period()),
                league.before() == null ? null : PeriodText.print(league.before()),
                league.trend().stream().map(PeriodText::print).toList(),
                league.asOf(),
                league.listVersion(),
                league.position(),
                league.rows(),
                league.remarks().stream().map(views::said).toList());
    }
}
