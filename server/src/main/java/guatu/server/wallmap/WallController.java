package guatu.server.wallmap;

import guatu.server.access.Allowed;
import guatu.server.forecast.Board;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The wall. */
@RestController
final class WallController {

    private final Boards boards;
    private final WallReading reading;

    WallController(Boards boards, WallReading reading) {
        this.boards = boards;
        this.reading = reading;
    }

    @Allowed
    @GetMapping("/api/wall")
    ResponseEntity<Wall> wall(@ModelAttribute Scope scope, WebRequest request) {
        Board board = boards.now();
        return Freshness.of(board, request, () -> reading.wall(board, scope));
    }

    @Allowed
    @GetMapping("/api/wall/curves")
    ResponseEntity<Map<String, Wall.Curve>> curves(WebRequest request) {
        Board board = boards.now();
        return Freshness.of(board, request, () -> reading.curves(board));
    }
}
