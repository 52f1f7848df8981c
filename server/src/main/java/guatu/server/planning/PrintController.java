package guatu.server.planning;

import guatu.paper.Page;
import guatu.paper.PaperSize;
import guatu.paper.PdfPaper;
import guatu.paper.gantt.GanttPrint;
import guatu.server.access.Allowed;
import guatu.server.access.AuditAction;
import guatu.server.access.ExportMark;
import guatu.server.access.Recorded;
import guatu.server.forecast.Board;
import guatu.server.forecast.BoardQuery;
import guatu.server.forecast.Filter;
import guatu.server.forecast.Forecasts;
import guatu.server.forecast.ProjectView;
import guatu.server.web.FileAnswer;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import guatu.server.web.Wording;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans printed on sheets from A4 to A0 (打印). */
@RestController
final class PrintController {
    private final Forecasts forecasts;
    private final Baselines baselines;
    private final Wording wording;

    PrintController(Forecasts forecasts, Baselines baselines, Wording wording) {
        this.forecasts = forecasts;
        this.baselines = baselines;
        this.wording = wording;
    }

    @Allowed
    @Recorded(AuditAction.EXPORTED)
    @GetMapping("/api/projects/{code}/plan.pdf")
    ResponseEntity<byte[]> project(
            @PathVariable String code,
            @RequestParam(defaultValue = "A3") String paper,
            @RequestParam(required = false) @Nullable UUID baseline,
            ExportMark mark) {
        Board board = forecasts.board();
        ProjectView view = board.project(code);
        if (view == null) {
            throw RefusedException.notFound(Problem.at("planning.no-project", "code", code));
        }
        KeptBaseline kept = baseline == null ? null : baselines.find(baseline);
        Map<String, BaselineSpan> spans =
                kept == null
                        ? Map.of()
                        : baselines.spans(kept.id(), code).stream()
                                .collect(
                                        Collectors.toMap(
                                                BaselineSpan::milestone, Function.identity()));
        ProjectChart chart = new ProjectChart(board, spans, wording).add(view);
        return pdf(view.project().name(), chart, kept, paper, mark);
    }

    @Allowed
    @Recorded(AuditAction.EXPORTED)
    @GetMapping("/api/plan.pdf")
    ResponseEntity<byte[]> plan(
            @ModelAttribute Filter filter,
            @RequestParam(defaultValue = "A1") String paper,
            ExportMark mark) {
        Board board = forecasts.board();
        var chart = new ProjectChart(board, Map.of(), wording);
        BoardQuery.projects(board, filter).forEach(chart::add);
        if (chart.isEmpty()) {
            throw RefusedException.because(Problem.of("planning.nothing-to-print"));
        }
        return pdf(board.frame().campaign().name(), chart, null, paper, mark);
    }

    private static ResponseEntity<byte[]> pdf(
            String title,
            ProjectChart chart,
            @Nullable KeptBaseline baseline,
            String paper,
            ExportMark mark) {
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        var sheet = chart.sheet(title, baseline == null ? null : baseline.name(), english);
        List<Page> pages =
                GanttPrint.onSheets(sheet, size(paper)).stream()
                        .map(page -> page.marked(mark.text()))
                        .toList();
        byte[] bytes = PdfPaper.print(title, pages);
        return FileAnswer.shown(title + ".pdf", MediaType.APPLICATION_PDF).body(bytes);
    }

    private static PaperSize size(String paper) {
        try {
            return PaperSize.of(paper);
        } catch (IllegalArgumentException _) {
            throw RefusedException.because(Problem.at("planning.paper", "paper", paper));
        }
    }
}
