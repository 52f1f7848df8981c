package guatu.server.forecast;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import guatu.schedule.calendar.WorkingCalendar;
import guatu.server.campaign.Area;
import guatu.server.campaign.Campaign;
import guatu.server.campaign.District;
import guatu.server.campaign.OutsideEvent;
import guatu.server.organisation.Post;
import guatu.server.organisation.Unit;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What frames a board: campaign, calendar, organisation and events as they stand on the status
 * date. Immutable, with its lookups made once.
 */
public final class BoardFrame {

    private final Campaign campaign;
    private final WorkingCalendar calendar;
    private final LocalDate statusDate;
    private final List<District> districts;
    private final List<Area> areas;
    private final List<OutsideEvent> events;
    private final Map<String, Unit> units;
    private final Map<String, List<String>> unitsBelow;
    private final Map<String, Post> posts;

    BoardFrame(
            Campaign campaign,
            WorkingCalendar calendar,
            LocalDate statusDate,
            List<Unit> units,
            List<Post> posts,
            List<District> districts,
            List<Area> areas,
            List<OutsideEvent> events) {
        this.campaign = campaign;
        this.calendar = calendar;
        this.statusDate = statusDate;
        this.districts = List.copyOf(districts);
        this.areas = List.copyOf(areas);
        this.events = List.copyOf(events);
        this.units = units.stream().collect(toMap(Unit::code, Function.identity()));
        this.posts = posts.stream().collect(toMap(Post::code, Function.identity()));
        this.unitsBelow = new HashMap<>();
        for (Unit unit : units) {
            if (unit.parent() != null) {
                unitsBelow
                        .computeIfAbsent(unit.parent(), code -> new ArrayList<>())
                        .add(unit.code());
            }
        }
    }

    /** The campaign. */
    public Campaign campaign() {
        return campaign;
    }

    /** The working calendar, 调休 applied. */
    public WorkingCalendar calendar() {
        return calendar;
    }

    /** The day up to which work is known (数据日期). */
    public LocalDate statusDate() {
        return statusDate;
    }

    /** The districts, by code. */
    public List<District> districts() {
        return districts;
    }

    /** The areas, by code. */
    public List<Area> areas() {
        return areas;
    }

    /** The outside events, by code. */
    public List<OutsideEvent> events() {
        return events;
    }

    /** First days of the outside events, by code. */
    Map<String, LocalDate> eventDays() {
        return events.stream().collect(toMap(OutsideEvent::code, OutsideEvent::from));
    }

    /** Names of the outside events, by code. */
    Map<String, String> eventNames() {
        return events.stream().collect(toMap(OutsideEvent::code, OutsideEvent::name));
    }

    /** The name of a district; its code where the table does not know it. */
    public @Nullable String districtName(@Nullable String code) {
        for (District district : districts) {
            if (district.code().equals(code)) {
                return district.name();
            }
        }
        return code;
    }

    /** The name of a unit; its code where the unit no longer exists. */
    public @Nullable String unitName(@Nullable String code) {
        Unit unit = code == null ? null : units.get(code);
        return unit == null ? code : unit.name();
    }

    /** The name of a post; its code where the post no longer exists. */
    public @Nullable String postName(@Nullable String code) {
        Post post = code == null ? null : posts.get(code);
        return post == null ? code : post.name();
    }

    /** A unit with all units under it; just the code where it is unknown. */
    public Set<String> unitsWithin(String code) {
        Set<String> within = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(code));
        while (!open.isEmpty()) {
            String unit = open.removeFirst();
            if (within.add(unit)) {
                open.addAll(unitsBelow.getOrDefault(unit, List.of()));
            }
        }
        return within.stream().collect(toUnmodifiableSet());
    }

    Yardstick yardstick() {
        return new Yardstick(statusDate, calendar, campaign.settings());
    }
}
