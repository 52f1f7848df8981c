package guatu.server.indicator;

import guatu.server.journal.Period;
import guatu.server.organisation.Unit;
import guatu.server.project.Project;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides which projects of a list a condition and a place mean (项目筛选). */
final class Selection {

    private final Standpoint at;
    private final Map<String, Set<String>> below = new HashMap<>();
    private final Map<Asked, Map<String, Set<String>>> codes = new HashMap<>();
    private final Map<Met, List<Project>> met = new HashMap<>();

    Selection(Standpoint at) {
        this.at = at;
    }

    private record Met(Condition condition, int year) {}

    /** The projects that meet a condition, a package and its parts both, by code. */
    List<Project> of(Condition condition, Period period) {
        int year = condition.planYearOfPeriod() ? period.to().getYear() : 0;
        return met.computeIfAbsent(new Met(condition, year), key -> found(condition, period));
    }

    private List<Project> found(Condition condition, Period period) {
        Set<String> units = withBelow(condition.units());
        return at.list().projects().stream()
                .filter(one -> meets(one, condition, period, units))
                .toList();
    }

    private static boolean meets(
            Project one, Condition condition, Period period, Set<String> units) {
        return in(condition.kinds(), one.kind())
                && (condition.level() == null || condition.level() == one.level())
                && meetsAny(condition.actions(), one.actions())
                && (condition.lines().isEmpty()
                        || (one.line() != null && condition.lines().contains(one.line())))
                && meetsAny(condition.areas(), one.areas())
                && in(units, one.leadUnit())
                && in(condition.projects(), one.code())
                && (condition.planYear() == null || one.planYears().contains(condition.planYear()))
                && (!condition.planYearOfPeriod()
                        || one.planYears().contains(period.to().getYear()));
    }

    private static <T> boolean in(Set<T> wanted, T is) {
        return wanted.isEmpty() || wanted.contains(is);
    }

    private static boolean meetsAny(Set<String> wanted, List<String> are) {
        return wanted.isEmpty() || !Collections.disjoint(wanted, are);
    }

    /** Whether a project lies in a place. */
    boolean lies(Project project, Place place) {
        return switch (place.kind()) {
            case CITY -> true;
            case DISTRICT -> place.code().equals(project.district());
            case AREA -> project.areas().contains(place.code());
            case ACTION -> project.actions().contains(place.code());
            case LINE -> place.code().equals(project.line());
            case UNIT -> below(place.code()).contains(project.leadUnit());
            case PROJECT ->
                    place.code().equals(project.code())
                            || place.code().equals(project.packageCode());
        };
    }

    private record Asked(Grouping by, Place place) {}

    /** The codes under which a project stands in a grouping; for a city list its city actions. */
    Set<String> codes(Project project, Grouping by, Place place) {
        Map<String, Set<String>> known =
                codes.computeIfAbsent(new Asked(by, place), asked -> new HashMap<>());
        return known.computeIfAbsent(project.code(), code -> found(project, by, place));
    }

    private Set<String> found(Project project, Grouping by, Place place) {
        Set<String> codes = new TreeSet<>();
        switch (by) {
            case DISTRICT -> add(codes, project.district());
            case LINE -> add(codes, project.line());
            case UNIT -> add(codes, project.leadUnit());
            case AREA -> codes.addAll(project.areas());
            case PROJECT -> add(codes, project.code());
            case ACTION -> codes.addAll(actions(project, place));
            case MONTH -> throw new IllegalArgumentException("A project has no month.");
        }
        return codes;
    }

    private Set<String> actions(Project project, Place place) {
        String district = place.kind() == Place.Kind.DISTRICT ? place.code() : null;
        Set<String> own =
                at.actions().stream()
                        .filter(one -> project.actions().contains(one.code()))
                        .filter(one -> district != null && district.equals(one.district()))
                        .map(one -> one.code())
                        .collect(Collectors.toSet());
        if (!own.isEmpty()) {
            return own;
        }
        return at.actions().stream()
                .filter(one -> one.district() == null && project.actions().contains(one.code()))
                .map(one -> one.code())
                .collect(Collectors.toSet());
    }

    private static void add(Set<String> codes, @Nullable String code) {
        if (code != null) {
            codes.add(code);
        }
    }

    private Set<String> withBelow(Set<String> codes) {
        Set<String> all = new HashSet<>(codes);
        codes.forEach(code -> all.addAll(below(code)));
        return all;
    }

    private Set<String> below(String code) {
        return below.computeIfAbsent(
                code,
                top -> {
                    Set<String> all = new HashSet<>(Set.of(top));
                    at.tree().subtree(top).stream().map(Unit::code).forEach(all::add);
                    return all;
                });
    }
}
