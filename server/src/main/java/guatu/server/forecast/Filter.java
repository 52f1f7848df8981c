package guatu.server.forecast;

import guatu.server.campaign.Level;
import guatu.server.project.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which projects or milestones are wanted (筛选条件): the same for a list, its counts and its lights.
 * Every component may be missing, which means any.
 *
 * @param q part of a code, name or alias
 * @param light any of these lights
 * @param unit lead unit, with all units under it
 * @param support supporting unit (保障), with all units under it; supporting is not leading
 * @param post lead post of a milestone
 * @param year plan year
 * @param started whether work has begun
 * @param due when milestones are due
 * @param onTime of the milestones due by the status date: finished on time, or not
 * @param packages whether a package counts as one or as its parts; by default as one, and both
 *     where something is searched for by {@code q}
 */
public record Filter(
        @Nullable String q,
        @Nullable Set<Light> light,
        @Nullable String district,
        @Nullable String action,
        @Nullable String line,
        @Nullable String area,
        @Nullable Kind kind,
        @Nullable Level level,
        @Nullable String unit,
        @Nullable String support,
        @Nullable String post,
        @Nullable Integer year,
        @Nullable Boolean started,
        @Nullable DueWithin due,
        @Nullable Boolean onTime,
        @Nullable Packages packages) {

    /** Everything, packages as one. */
    public static final Filter ALL =
            new Filter(
                    null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null, null, null);

    /** When a milestone is due; but for {@link #REACHED} only unfinished ones count. */
    public enum DueWithin {
        /** Its day has come or passed, finished or not. */
        REACHED,
        /** Its day has passed. */
        OVERDUE,
        /** Within the working days that the campaign calls soon. */
        SOON,
        /** In the calendar month of the status date. */
        MONTH
    }

    /** How packages count. */
    public enum Packages {
        /** A package counts as one; its parts do not. */
        ONE,
        /** The parts count; their package does not. */
        PARTS,
        /** Every row of the list. */
        ALL
    }

    Packages counting() {
        if (packages != null) {
            return packages;
        }
        return q == null || q.isBlank() ? Packages.ONE : Packages.ALL;
    }
}
