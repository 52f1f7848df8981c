package guatu.server.indicator;

import guatu.server.access.Allowed;
import guatu.server.access.AuditAction;
import guatu.server.access.ExportMark;
import guatu.server.access.Recorded;
import guatu.server.journal.Period;
import guatu.server.web.FileAnswer;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures: answered, taken apart, ranked, drawn, traced to their entries. */
@RestController
final class FigureController {

    private final Indicators indicators;
    private final FigureViews views;
    private final TableViews tables;
    private final Curves curves;
    private final Lineages lineages;
    private final LeagueWorkbook workbook;

    FigureController(
            Indicators indicators,
            FigureViews views,
            TableViews tables,
            Curves curves,
            Lineages lineages,
            LeagueWorkbook workbook) {
        this.indicators = indicators;
        this.views = views;
        this.tables = tables;
        this.curves = curves;
        this.lineages = lineages;
        this.workbook = workbook;
    }

    @Allowed
    @GetMapping("/api/indicators/{code}/figure")
    FigureViews.FigureView figure(
            @PathVariable String code,
            @RequestParam @Nullable String place,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable Side side) {
        return views.answer(views.question(code, place, period, asOf, side));
    }

    @Allowed
    @GetMapping("/api/indicators/{code}/parts")
    TableViews.PartsView parts(
            @PathVariable String code,
            @RequestParam @Nullable String place,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable Side side,
            @RequestParam Grouping by) {
        Question question = views.question(code, place, period, asOf, side);
        return tables.parts(indicators.parts(question, by).orRefuse());
    }

    @Allowed
    @GetMapping("/api/indicators/{code}/league")
    TableViews.LeagueView league(
            @PathVariable String code,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String asOf,
            @RequestParam Grouping by) {
        return tables.league(drawnUp(code, period, asOf, by));
    }

    private League drawnUp(
            String code, @Nullable String period, @Nullable String asOf, Grouping by) {
        Question question = views.question(code, null, period, asOf, null);
        return indicators.league(code, by, question.period(), question.asOf()).orRefuse();
    }

    @Allowed
    @Recorded(AuditAction.EXPORTED)
    @GetMapping("/api/indicators/{code}/league.xlsx")
    ResponseEntity<byte[]> export(
            @PathVariable String code,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String asOf,
            @RequestParam Grouping by,
            ExportMark mark)
            throws IOException {
        League league = drawnUp(code, period, asOf, by);
        String name =
                league.definition().name() + "-" + PeriodText.print(league.period()) + ".xlsx";
        return FileAnswer.saved(name, FileAnswer.XLSX).body(workbook.of(league, mark.text()));
    }

    @Allowed
    @GetMapping("/api/indicators/{code}/curve")
    Curves.Curve curve(
            @PathVariable String code,
            @RequestParam @Nullable String place,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String asOf) {
        return curves.of(views.question(code, place, period, asOf, null));
    }

    @Allowed
    @GetMapping("/api/indicators/{code}/heat")
    Curves.Heat heat(
            @PathVariable String code,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String asOf) {
        return curves.heat(views.question(code, null, period, asOf, null));
    }

    /** The works behind a figure: started, completed, carried over, by name. */
    @Allowed
    @GetMapping("/api/indicators/{code}/works")
    Works works(
            @PathVariable String code,
            @RequestParam @Nullable String place,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String asOf) {
        return indicators.works(views.question(code, place, period, asOf, null)).orRefuse();
    }

    @Allowed
    @GetMapping("/api/indicators/{code}/history")
    List<Known> history(
            @PathVariable String code,
            @RequestParam @Nullable String place,
            @RequestParam @Nullable String period) {
        return indicators.history(views.question(code, place, period, null, null)).orRefuse();
    }

    /** The entries behind a figure, with evidence and signatures. */
    @Allowed
    @GetMapping("/api/indicators/{code}/entries")
    Lineages.Entries entries(
            @PathVariable String code,
            @RequestParam @Nullable String place,
            @RequestParam @Nullable String period,
            @RequestParam @Nullable String asOf) {
        return lineages.of(views.question(code, place, period, asOf, null));
    }

    /** The sum of figures of one measure over several places; refused across measures. */
    @Allowed
    @GetMapping("/api/indicators/sum")
    TableViews.SumView sum(
            @RequestParam List<String> code,
            @RequestParam @Nullable String place,
            @RequestParam String period) {
        Period asked = FigureViews.period(period);
        Place where = FigureViews.place(place);
        return new TableViews.SumView(
                indicators
                        .sum(code.stream().map(one -> Question.now(one, where, asked)).toList())
                        .orRefuse());
    }
}
