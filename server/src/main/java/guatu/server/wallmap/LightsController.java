package guatu.server.wallmap;

import guatu.server.access.Allowed;
import guatu.server.forecast.Board;
import guatu.server.forecast.Filter;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Lights of a filter for the map, as they are or as they were on a day. */
@RestController
final class LightsController {

    private final Boards boards;
    private final DayBoards days;

    LightsController(Boards boards, DayBoards days) {
        this.boards = boards;
        this.days = days;
    }

    @Allowed
    @GetMapping("/api/map/lights")
    ResponseEntity<DayLights> lights(
            @ModelAttribute Filter filter,
            @RequestParam(required = false) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable LocalDate known,
            WebRequest request) {
        Board now = boards.now();
        if (at != null && at.isAfter(now.statusDate())) {
            throw RefusedException.because(
                    Problem.at("wall.day-ahead", "at", at, now.statusDate()));
        }
        Board board =
                at == null && known == null
                        ? now
                        : days.on(at == null ? now.statusDate() : at, known);
        return Freshness.of(board, request, () -> DayLights.of(board, filter, known));
    }
}
