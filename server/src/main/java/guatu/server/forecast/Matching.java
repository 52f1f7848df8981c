package guatu.server.forecast;

import guatu.server.project.Project;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides for one board and one filter which projects and milestones are meant. */
final class Matching {

    private final Filter filter;
    private final LocalDate statusDate;
    private final Yardstick yardstick;
    private final @Nullable Set<String> leads;
    private final @Nullable Set<String> supporters;
    private final @Nullable String searched;

    Matching(Board board, Filter filter) {
        BoardFrame frame = board.frame();
        this.filter = filter;
        this.statusDate = frame.statusDate();
        this.yardstick = frame.yardstick();
        this.leads = filter.unit() == null ? null : frame.unitsWithin(filter.unit());
        this.supporters = filter.support() == null ? null : frame.unitsWithin(filter.support());
        boolean searching = filter.q() != null && !filter.q().isBlank();
        this.searched = searching ? folded(filter.q()) : null;
    }

    private static String folded(@Nullable String text) {
        return Objects.toString(text, "").strip().toLowerCase(Locale.ROOT);
    }

    boolean wants(ProjectView view) {
        return counted(view)
                && belongs(view.project())
                && (leads == null || leads.contains(view.project().leadUnit()))
                && named(view.project())
                && any(filter.light(), view.light())
                && (filter.started() == null || filter.started() == view.started())
                && (!asksMilestones() || view.all().stream().anyMatch(this::wantedMilestone));
    }

    /** A milestone belongs where its project does; who leads is said by the milestone. */
    boolean wants(ProjectView view, MilestoneView milestone) {
        return belongs(view.project())
                && (leads == null || leads.contains(leadOf(view, milestone)))
                && (searched == null || named(view.project()) || named(milestone))
                && any(filter.light(), milestone.light())
                && (filter.started() == null || filter.started() == milestone.standing().begun())
                && wantedMilestone(milestone);
    }

    private static String leadOf(ProjectView view, MilestoneView milestone) {
        String lead = milestone.milestone().leadUnit();
        return lead == null ? view.project().leadUnit() : lead;
    }

    private boolean counted(ProjectView view) {
        return switch (filter.counting()) {
            case ONE -> !view.part();
            case PARTS -> !view.packaged();
            case ALL -> true;
        };
    }

    private boolean belongs(Project project) {
        return same(filter.district(), project.district())
                && same(filter.line(), project.line())
                && same(filter.kind(), project.kind())
                && same(filter.level(), project.level())
                && (filter.action() == null || project.actions().contains(filter.action()))
                && (filter.area() == null || project.areas().contains(filter.area()))
                && (filter.year() == null || project.planYears().contains(filter.year()))
                && (supporters == null
                        || !Collections.disjoint(supporters, project.supportingUnits()));
    }

    private boolean named(Project project) {
        return searched == null
                || folded(project.code()).contains(searched)
                || folded(project.name()).contains(searched)
                || project.aliases().stream().anyMatch(one -> folded(one).contains(searched));
    }

    private boolean named(MilestoneView milestone) {
        return searched == null
                || folded(milestone.key()).contains(searched)
                || folded(milestone.milestone().name()).contains(searched);
    }

    private boolean asksMilestones() {
        return filter.post() != null || filter.due() != null || filter.onTime() != null;
    }

    private boolean wantedMilestone(MilestoneView milestone) {
        return same(filter.post(), milestone.milestone().leadPost())
                && (filter.due() == null || due(filter.due(), milestone))
                && (filter.onTime() == null
                        || (milestone.dueBy(statusDate) && filter.onTime() == milestone.onTime()));
    }

    private boolean due(Filter.DueWithin within, MilestoneView milestone) {
        LocalDate due = milestone.due();
        if (due == null || milestone.light() == Light.DRAFT) {
            return false;
        }
        if (within == Filter.DueWithin.REACHED) {
            return milestone.dueBy(statusDate);
        }
        return milestone.standing().finished() == null && dueAndOpen(within, due);
    }

    private boolean dueAndOpen(Filter.DueWithin within, LocalDate due) {
        return switch (within) {
            case REACHED -> !due.isAfter(statusDate);
            case OVERDUE -> yardstick.overdue(due);
            case SOON -> yardstick.dueSoon(due);
            case MONTH -> YearMonth.from(due).equals(YearMonth.from(statusDate));
        };
    }

    private static boolean same(@Nullable Object wanted, @Nullable Object is) {
        return wanted == null || wanted.equals(is);
    }

    private static boolean any(@Nullable Set<Light> wanted, Light is) {
        return wanted == null || wanted.isEmpty() || wanted.contains(is);
    }
}
