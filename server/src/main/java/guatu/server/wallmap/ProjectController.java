package guatu.server.wallmap;

import guatu.server.access.Allowed;
import guatu.server.forecast.Board;
import guatu.server.forecast.ProjectView;
import guatu.server.web.Problem;
import guatu.server.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** One project. */
@RestController
final class ProjectController {

    private final Boards boards;
    private final ProjectReading reading;

    ProjectController(Boards boards, ProjectReading reading) {
        this.boards = boards;
        this.reading = reading;
    }

    @Allowed
    @GetMapping("/api/projects/{code}")
    ResponseEntity<ProjectPage> project(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer version,
            WebRequest request) {
        Board board = boards.at(version);
        ProjectView view = board.project(code);
        if (view == null) {
            throw RefusedException.notFound(
                    Problem.at("wall.no-project", "code", code, board.listVersion()));
        }
        return Freshness.of(board, request, () -> reading.page(board, view));
    }
}
