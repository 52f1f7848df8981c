package guatu.server.forecast;

import guatu.server.access.Account;
import guatu.server.access.Allowed;
import guatu.server.organisation.Organisation;
import guatu.server.organisation.Post;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller owes (我的任务). */
@RestController
final class DutyController {

    private static final Comparator<BoardQuery.Found> BY_DUE =
            Comparator.comparing(
                            (BoardQuery.Found found) -> found.milestone().due(),
                            Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(found -> found.milestone().key());

    private final Forecasts forecasts;
    private final Organisation organisation;
    private final Items items;

    DutyController(Forecasts forecasts, Organisation organisation, Items items) {
        this.forecasts = forecasts;
        this.organisation = organisation;
        this.items = items;
    }

    /** A post that the caller holds. */
    record HeldPost(String code, String name, String unit) {}

    /**
     * The caller's duties.
     *
     * @param items unfinished milestones of the caller's posts, by due date
     * @param unitLate late milestones of the caller's units, other posts' included
     */
    record Duties(
            LocalDate statusDate,
            int listVersion,
            List<HeldPost> posts,
            List<MilestoneItem> items,
            List<MilestoneItem> unitLate) {}

    @Allowed
    @GetMapping("/api/duties")
    Duties duties(Account account) {
        Board board = forecasts.board();
        List<Post> posts = organisation.postsOf(account.login(), board.statusDate());
        Set<String> codes = posts.stream().map(Post::code).collect(Collectors.toSet());
        Set<String> units = posts.stream().map(Post::unit).collect(Collectors.toSet());
        List<BoardQuery.Found> all = BoardQuery.milestones(board, Filter.ALL);
        return new Duties(
                board.statusDate(),
                board.listVersion(),
                posts.stream()
                        .map(one -> new HeldPost(one.code(), one.name(), one.unit()))
                        .toList(),
                shown(board, all, one -> owed(one, codes)),
                shown(board, all, one -> lateIn(one, units)));
    }

    private static boolean owed(MilestoneView milestone, Set<String> posts) {
        String post = milestone.milestone().leadPost();
        return post != null && posts.contains(post) && milestone.light() != Light.DONE;
    }

    private static boolean lateIn(MilestoneView milestone, Set<String> units) {
        String unit = milestone.milestone().leadUnit();
        return unit != null && units.contains(unit) && milestone.light() == Light.LATE;
    }

    private List<MilestoneItem> shown(
            Board board, List<BoardQuery.Found> all, Predicate<MilestoneView> wanted) {
        return all.stream()
                .filter(found -> wanted.test(found.milestone()))
                .sorted(BY_DUE)
                .map(found -> items.milestone(board, found.project(), found.milestone()))
                .toList();
    }
}
