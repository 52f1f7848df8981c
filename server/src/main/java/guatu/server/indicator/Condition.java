package guatu.server.indicator;

import guatu.server.campaign.Level;
import guatu.server.project.Kind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which projects of the list an indicator counts (统计条件). An empty set means any.
 *
 * @param kinds natures of project (建设性质)
 * @param level whose list, or null for both
 * @param actions codes of actions, one of which the project belongs to
 * @param lines codes of work lines
 * @param areas codes of areas, one of which it lies in
 * @param units codes of lead units, with all units under them
 * @param projects codes of projects
 * @param planYear the plan year it stands on, or null for any
 * @param planYearOfPeriod whether it must stand on the plan of the year asked for
 * @param packages how packages count
 */
public record Condition(
        Set<Kind> kinds,
        @Nullable Level level,
        Set<String> actions,
        Set<String> lines,
        Set<String> areas,
        Set<String> units,
        Set<String> projects,
        @Nullable Integer planYear,
        boolean planYearOfPeriod,
        Packages packages) {

    /** Every project, a package as one. */
    public static final Condition ALL =
            new Condition(
                    Set.of(),
                    null,
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    null,
                    false,
                    Packages.ONE);

    /** Copies the sets; what is missing means any. */
    public Condition {
        kinds = copy(kinds);
        actions = copy(actions);
        lines = copy(lines);
        areas = copy(areas);
        units = copy(units);
        projects = copy(projects);
        packages = packages == null ? Packages.ONE : packages;
    }

    private static <T> Set<T> copy(@Nullable Set<T> set) {
        return set == null ? Set.of() : Set.copyOf(set);
    }

    /** The same with packages counted the other way. */
    Condition counting(Packages other) {
        return new Condition(
                kinds,
                level,
                actions,
                lines,
                areas,
                units,
                projects,
                planYear,
                planYearOfPeriod,
                other);
    }
}
