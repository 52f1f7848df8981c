package guatu.server.indicator;

import guatu.server.campaign.Action;
import guatu.server.campaign.Area;
import guatu.server.campaign.Campaign;
import guatu.server.campaign.District;
import guatu.server.campaign.WorkLine;
import guatu.server.organisation.OrganisationTree;
import guatu.server.organisation.Unit;
import guatu.server.project.ProjectList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * From where a figure is counted (统计立足点): what was known at one instant, on the list of then.
 *
 * @param asked the instant asked for, or null for now
 * @param asOf the instant asked for, or that of now
 * @param position place in the journal up to which reports are counted
 * @param eventDays first days of outside events by code
 */
record Standpoint(
        @Nullable Instant asked,
        Instant asOf,
        ProjectList list,
        long position,
        LocalDate statusDate,
        Campaign campaign,
        List<District> districts,
        List<Action> actions,
        List<WorkLine> lines,
        List<Area> areas,
        OrganisationTree tree,
        Map<String, LocalDate> eventDays) {

    /** The same list and frame, with reports as known on an instant. */
    Standpoint knownAt(Instant instant) {
        return new Standpoint(
                instant,
                instant,
                list,
                position,
                statusDate,
                campaign,
                districts,
                actions,
                lines,
                areas,
                tree,
                eventDays);
    }

    /** The name of what a code names under a grouping; the code where nothing bears it. */
    String name(Grouping by, String code) {
        return switch (by) {
            case DISTRICT -> nameOf(districts, code, District::code, District::name);
            case ACTION -> nameOf(actions, code, Action::code, Action::name);
            case LINE -> nameOf(lines, code, WorkLine::code, WorkLine::name);
            case AREA -> nameOf(areas, code, Area::code, Area::name);
            case UNIT -> {
                Unit unit = tree.unit(code);
                yield unit == null ? code : unit.name();
            }
            case PROJECT -> {
                var project = list.project(code);
                yield project == null ? code : project.name();
            }
            case MONTH -> code;
        };
    }

    private static <T> String nameOf(
            List<T> all, String code, Function<T, String> codeOf, Function<T, String> nameOf) {
        return all.stream()
                .filter(one -> codeOf.apply(one).equals(code))
                .map(nameOf)
                .findFirst()
                .orElse(code);
    }

    /** The name of a place; null for the whole city. */
    @Nullable String name(Place place) {
        return switch (place.kind()) {
            case CITY -> null;
            case DISTRICT -> name(Grouping.DISTRICT, place.code());
            case AREA -> name(Grouping.AREA, place.code());
            case ACTION -> name(Grouping.ACTION, place.code());
            case LINE -> name(Grouping.LINE, place.code());
            case UNIT -> name(Grouping.UNIT, place.code());
            case PROJECT -> name(Grouping.PROJECT, place.code());
        };
    }

    /** Whether the place exists, on this list and in this campaign. */
    boolean knows(Place place) {
        return switch (place.kind()) {
            case CITY -> true;
            case DISTRICT -> any(districts, District::code, place.code());
            case AREA -> any(areas, Area::code, place.code());
            case ACTION -> any(actions, Action::code, place.code());
            case LINE -> any(lines, WorkLine::code, place.code());
            case UNIT -> tree.unit(place.code()) != null;
            case PROJECT -> list.project(place.code()) != null;
        };
    }

    private static <T> boolean any(List<T> all, Function<T, String> codeOf, String code) {
        return all.stream().anyMatch(one -> Objects.equals(codeOf.apply(one), code));
    }
}
