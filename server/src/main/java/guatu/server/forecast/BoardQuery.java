package guatu.server.forecast;

import java.util.List;

/** Reads a board (查询): the one path for every list and every count, so that they cannot differ. */
public final class BoardQuery {

    private BoardQuery() {}

    /** The projects that a filter means, by code. */
    public static List<ProjectView> projects(Board board, Filter filter) {
        Matching matching = new Matching(board, filter);
        return board.projects().stream().filter(matching::wants).toList();
    }

    /** The milestones that a filter means, with their projects, by key. */
    public static List<Found> milestones(Board board, Filter filter) {
        Matching matching = new Matching(board, filter);
        return board.projects().stream()
                .flatMap(project ->
                        project.own().stream()
                                .filter(one -> matching.wants(project, one))
                                .map(one -> new Found(project, one)))
                .toList();
    }

    /** A milestone with its project. */
    public record Found(ProjectView project, MilestoneView milestone) {}
}
