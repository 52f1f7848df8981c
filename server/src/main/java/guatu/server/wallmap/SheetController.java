package guatu.server.wallmap;

import guatu.paper.Page;
import guatu.paper.PaperSize;
import guatu.paper.PdfPaper;
import guatu.paper.wall.WallPrint;
import guatu.server.access.Allowed;
import guatu.server.access.AuditAction;
import guatu.server.access.ExportMark;
import guatu.server.access.Recorded;
import guatu.server.forecast.Board;
import guatu.server.forecast.BoardQuery;
import guatu.server.web.FileAnswer;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The wall on paper: map and chart on one sheet, or a series with a sheet for each part. */
@RestController
final class SheetController {

    private final Boards boards;
    private final DayBoards days;
    private final SheetReading reading;

    SheetController(Boards boards, DayBoards days, SheetReading reading) {
        this.boards = boards;
        this.days = days;
        this.reading = reading;
    }

    /** Which sheets are printed. */
    enum Series {
        /** One of everything, or of the part asked for. */
        ONE,
        /** One for each district that has projects. */
        DISTRICTS,
        /** One for each area that has projects. */
        AREAS
    }

    @Allowed
    @Recorded(AuditAction.EXPORTED)
    @GetMapping("/api/wall/sheet.pdf")
    ResponseEntity<byte[]> sheet(
            @ModelAttribute Scope scope,
            @RequestParam(defaultValue = "A3") String paper,
            @RequestParam(defaultValue = "ONE") Series series,
            @RequestParam(required = false) @Nullable LocalDate at,
            ExportMark mark) {
        PaperSize size = size(paper);
        Board board = at == null ? boards.now() : days.on(at, null);
        List<Page> pages = new ArrayList<>();
        for (Scope part : parts(board, scope, series)) {
            WallPrint.onSheets(reading.sheet(board, part), size)
                    .forEach(page -> pages.add(page.marked(mark.text())));
        }
        if (pages.isEmpty()) {
            throw RefusedException.because(Problem.of("wall.sheet.nothing"));
        }
        String title = board.frame().campaign().name();
        return FileAnswer.shown(title + " " + size + ".pdf", MediaType.APPLICATION_PDF)
                .body(PdfPaper.print(title, pages));
    }

    private static List<Scope> parts(Board board, Scope scope, Series series) {
        List<Scope> parts =
                switch (series) {
                    case ONE -> List.of(scope);
                    case DISTRICTS ->
                            board.frame().districts().stream()
                                    .map(one -> new Scope(one.code(), null))
                                    .toList();
                    case AREAS ->
                            board.frame().areas().stream()
                                    .map(one -> new Scope(null, one.code()))
                                    .toList();
                };
        return parts.stream()
                .filter(part -> !BoardQuery.projects(board, part.all()).isEmpty())
                .toList();
    }

    private static PaperSize size(String paper) {
        try {
            return PaperSize.of(paper);
        } catch (IllegalArgumentException _) {
            throw RefusedException.because(Problem.at("wall.sheet.paper", "paper", paper));
        }
    }
}
