package guatu.schedule.profile;

import guatu.schedule.network.Dated;
import guatu.schedule.network.Network;
import guatu.schedule.network.NetworkBuilder;
import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ActivityKind;
import guatu.schedule.plan.ActivityLink;
import guatu.schedule.plan.Constraint;
import guatu.schedule.plan.ConstraintKind;
import guatu.schedule.plan.Plan;
import guatu.schedule.profile.DatedPlan.Code;
import guatu.schedule.profile.DatedPlan.Problem;
import guatu.schedule.time.Moments;
import guatu.schedule.time.ShiftCalendar;
import guatu.schedule.time.WorkTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every profile needs on the way from a plan to its network: calendars, keys, problems. */
final class Draft {
    /** The longest work or lag, in minutes. */
    private static final int MAX_MINUTES = (1 << 27) - 1;

    /** How long before its first and after its last date a plan may reach, in years. */
    private static final int YEARS_BEFORE = 5;

    private static final int YEARS_AFTER = 30;

    final Plan plan;
    final NetworkBuilder builder = new NetworkBuilder();
    final List<WorkTime> calendars = new ArrayList<>();

    /** The activities by id, without seconds of the same id. */
    final Map<String, Activity> activities = new LinkedHashMap<>();

    private final Map<String, Integer> keys = new HashMap<>();
    private final List<String> idOfKey = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Draft(Plan told) {
        this.plan =
                InRange.of(
                        told, (activity, date) -> report(Code.DATE_OUT_OF_RANGE, activity, date));
        for (Activity activity : plan.activities()) {
            if (activities.putIfAbsent(activity.id(), activity) != null) {
                report(Code.DUPLICATE_ID, activity.id(), activity.id());
            }
            checkConstraints(activity);
        }
        LocalDate from = firstDay().minusYears(YEARS_BEFORE);
        LocalDate to = lastDay().plusYears(YEARS_AFTER);
        for (ShiftCalendar calendar : plan.calendars()) {
            WorkTime time = workTime(calendar, from, to);
            calendars.add(time);
            builder.calendar(time);
        }
    }

    void report(Code code, String activity, Object value) {
        problems.add(new Problem(code, activity, String.valueOf(value)));
    }

    WorkTime calendar(Activity activity) {
        return calendars.get(activity.calendar());
    }

    /** Remembers the key under which the builder knows this id. */
    void remember(String id, int key) {
        keys.put(id, key);
        while (idOfKey.size() <= key) {
            idOfKey.add(id);
        }
        idOfKey.set(key, id);
    }

    /** The key of an activity, or null if the network has it not. */
    @Nullable Integer key(String id) {
        return keys.get(id);
    }

    /** Work that fits the network; none, and a problem, for what does not. */
    int work(String id, int minutes) {
        if (minutes < 0 || minutes > MAX_MINUTES) {
            report(Code.TIME_OUT_OF_RANGE, id, minutes);
            return 0;
        }
        return minutes;
    }

    /** Whether both ends of a relation are in the plan and its lag fits. */
    boolean usable(ActivityLink link) {
        for (String id : List.of(link.predecessor(), link.successor())) {
            if (!activities.containsKey(id)) {
                report(Code.UNKNOWN_ACTIVITY, link.predecessor() + " → " + link.successor(), id);
                return false;
            }
        }
        if (Math.abs((long) link.lag().amount()) > MAX_MINUTES) {
            report(Code.TIME_OUT_OF_RANGE, link.successor(), link.lag().amount());
            return false;
        }
        return true;
    }

    private WorkTime workTime(ShiftCalendar calendar, LocalDate from, LocalDate to) {
        boolean works =
                calendar.week().stream().anyMatch(shifts -> !shifts.isEmpty())
                        || calendar.exceptions().stream().anyMatch(e -> !e.shifts().isEmpty());
        if (!works) {
            report(Code.CALENDAR_WITHOUT_WORK, "", plan.calendars().indexOf(calendar));
            return ShiftCalendar.always().workTime(from, to);
        }
        return calendar.workTime(from, to);
    }

    private LocalDate firstDay() {
        return allDates().stream()
                .map(LocalDateTime::toLocalDate)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private LocalDate lastDay() {
        return allDates().stream()
                .map(LocalDateTime::toLocalDate)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private List<LocalDateTime> allDates() {
        var dates = new ArrayList<LocalDateTime>();
        dates.add(plan.settings().start());
        add(dates, plan.settings().statusDate());
        add(dates, plan.settings().mustFinishBy());
        for (Activity activity : activities.values()) {
            activity.constraints().stream().map(Constraint::date).forEach(dates::add);
            add(dates, activity.deadline());
            add(dates, activity.progress().actualStart());
            add(dates, activity.progress().actualFinish());
            add(dates, activity.progress().resume());
            add(dates, activity.progress().expectedFinish());
            if (activity.manual() != null) {
                dates.add(activity.manual().start());
                dates.add(activity.manual().finish());
            }
        }
        return dates;
    }

    private static void add(List<LocalDateTime> dates, @Nullable LocalDateTime date) {
        if (date != null) {
            dates.add(date);
        }
    }

    /** The id of an activity, or null for a point that stands for a summary. */
    @Nullable String id(int key) {
        return key < idOfKey.size() ? idOfKey.get(key) : null;
    }

    /** What was read, with what the passes showed to be wrong. */
    DatedPlan dated(Dated dated, Map<String, ActivityDates> read) {
        for (Activity activity : activities.values()) {
            ActivityDates dates = read.get(activity.id());
            boolean summary = activity.kind() == ActivityKind.SUMMARY;
            if (!summary && dates != null && dates.finish() >= calendar(activity).last()) {
                report(Code.BEYOND_HORIZON, activity.id(), Moments.at(dates.finish()));
            }
        }
        return new DatedPlan(
                read, calendars, loops(dated.network()), problems, new PlanTrace(this, dated));
    }

    private List<List<String>> loops(Network network) {
        var loops = new ArrayList<List<String>>();
        for (int[] loop : network.loops()) {
            var ids = new ArrayList<String>();
            for (int key : loop) {
                String id = id(key);
                if (id != null) {
                    ids.add(id);
                }
            }
            loops.add(List.copyOf(ids));
        }
        return loops;
    }

    /** Names an activity that may not start, or not finish, before a day after its last. */
    private void checkConstraints(Activity activity) {
        var floors = new EnumMap<ConstraintKind, LocalDateTime>(ConstraintKind.class);
        activity.constraints().forEach(c -> floors.put(c.kind(), c.date()));
        contradict(
                activity,
                floors,
                ConstraintKind.START_ON_OR_AFTER,
                ConstraintKind.START_ON_OR_BEFORE);
        contradict(
                activity,
                floors,
                ConstraintKind.FINISH_ON_OR_AFTER,
                ConstraintKind.FINISH_ON_OR_BEFORE);
        contradict(
                activity,
                floors,
                ConstraintKind.START_ON_OR_AFTER,
                ConstraintKind.FINISH_ON_OR_BEFORE);
    }

    private void contradict(
            Activity activity,
            Map<ConstraintKind, LocalDateTime> dates,
            ConstraintKind after,
            ConstraintKind before) {
        LocalDateTime from = dates.get(after);
        LocalDateTime to = dates.get(before);
        if (from != null && to != null && from.isAfter(to)) {
            report(Code.CONSTRAINTS_CONTRADICT, activity.id(), from + " > " + to);
        }
    }

    /** The moment of a date, or a value for its absence. */
    static int moment(@Nullable LocalDateTime date, int absent) {
        return date == null ? absent : Moments.of(date);
    }
}
