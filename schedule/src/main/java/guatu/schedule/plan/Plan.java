package guatu.schedule.plan;

import guatu.schedule.time.ShiftCalendar;
import java.util.List;

/** A plan with its calendars, activities and relations; immutable. */
public record Plan(
        PlanSettings settings,
        List<ShiftCalendar> calendars,
        List<Activity> activities,
        List<ActivityLink> links) {
    /** Keeps its own copies. */
    public Plan {
        calendars = List.copyOf(calendars);
        activities = List.copyOf(activities);
        links = List.copyOf(links);
    }
}
