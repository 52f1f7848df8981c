package guatu.server.wallmap;

import guatu.server.access.Allowed;
import guatu.server.forecast.Board;
import guatu.server.forecast.BoardQuery;
import guatu.server.forecast.BoardQuery.Found;
import guatu.server.forecast.Filter;
import guatu.server.forecast.Items;
import guatu.server.forecast.MilestoneItem;
import guatu.server.forecast.ProjectItem;
import guatu.server.forecast.ProjectView;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Lists of projects and milestones. */
@RestController
final class ListsController {

    private final Boards boards;
    private final Items items;

    ListsController(Boards boards, Items items) {
        this.boards = boards;
        this.items = items;
    }

    @Allowed
    @GetMapping("/api/projects")
    ResponseEntity<Listing<ProjectItem>> projects(
            @ModelAttribute Filter filter, @ModelAttribute PageRequest wanted, WebRequest request) {
        Boards.known(Orders.knowsProjects(wanted.sort()), wanted.sort());
        Board board = boards.at(wanted.version());
        return Freshness.of(
                board,
                request,
                () -> {
                    List<ProjectView> found =
                            BoardQuery.projects(board, filter).stream()
                                    .sorted(Orders.projects(wanted))
                                    .toList();
                    return Listing.of(
                            board,
                            found,
                            wanted,
                            ProjectView::light,
                            view -> items.project(board, view));
                });
    }

    @Allowed
    @GetMapping("/api/milestones")
    ResponseEntity<Listing<MilestoneItem>> milestones(
            @ModelAttribute Filter filter, @ModelAttribute PageRequest wanted, WebRequest request) {
        Boards.known(Orders.knowsMilestones(wanted.sort()), wanted.sort());
        Board board = boards.at(wanted.version());
        return Freshness.of(
                board,
                request,
                () -> {
                    List<Found> found =
                            BoardQuery.milestones(board, filter).stream()
                                    .sorted(Orders.milestones(wanted))
                                    .toList();
                    return Listing.of(
                            board,
                            found,
                            wanted,
                            one -> one.milestone().light(),
                            one -> items.milestone(board, one.project(), one.milestone()));
                });
    }
}
