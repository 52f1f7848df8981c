package guatu.cli;

import guatu.planfile.PlanFile;
import guatu.planfile.PlanItem;
import guatu.schedule.plan.Activity;
import guatu.schedule.profile.ActivityDates;
import guatu.schedule.profile.DatedPlan;
import guatu.schedule.profile.PlanTrace;
import guatu.schedule.profile.Profile;
import guatu.schedule.time.Moments;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plan of a file, dated (计划报告): what every output shows of it.
 *
 * @param critical the critical activities by id: by float, or by longest path if the plan says so
 */
record PlanReport(PlanFile file, DatedPlan dated, Set<String> critical) {

    /** One activity with its dates, or without where none could be computed. */
    record Line(PlanItem item, @Nullable ActivityDates dates, boolean critical) {}

    static PlanReport of(PlanFile file, Profile profile) {
        DatedPlan dated = profile.date(file.plan());
        var critical = new LinkedHashSet<String>();
        PlanTrace trace = dated.trace();
        if (file.plan().settings().options().criticalByLongestPath() && trace != null) {
            critical.addAll(trace.longestPath());
        } else {
            for (Activity activity : file.plan().activities()) {
                ActivityDates dates = dated.dates().get(activity.id());
                if (dates != null
                        && activity.progress().actualFinish() == null
                        && dates.totalFloat() <= file.plan().settings().criticalMinutes()) {
                    critical.add(activity.id());
                }
            }
        }
        return new PlanReport(file, dated, critical);
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (PlanItem item : file.items().values()) {
            lines.add(new Line(item, dated.dates().get(item.id()), critical.contains(item.id())));
        }
        return lines;
    }

    /** How people call an activity; the id itself where the file has no such activity. */
    String code(String id) {
        PlanItem item = file.items().get(id);
        return item == null ? id : item.code();
    }

    String name(String id) {
        PlanItem item = file.items().get(id);
        return item == null ? id : item.code() + " " + item.name();
    }

    /** The id behind a code or an id, or null. */
    @Nullable String id(String called) {
        for (PlanItem item : file.items().values()) {
            if (item.code().equalsIgnoreCase(called) || item.id().equals(called)) {
                return item.id();
            }
        }
        return null;
    }

    /** Activities whose stored start or finish lies on another day than ours. */
    List<Line> differing() {
        return lines().stream()
                .filter(line -> !line.item().summary())
                .filter(line ->
                        differs(line.item().start(), line, true)
                                || differs(line.item().finish(), line, false))
                .toList();
    }

    private static boolean differs(@Nullable LocalDateTime stored, Line line, boolean start) {
        ActivityDates dates = line.dates();
        if (stored == null || dates == null) {
            return false;
        }
        LocalDateTime ours = Moments.at(start ? dates.start() : dates.finish());
        return !stored.toLocalDate().equals(ours.toLocalDate());
    }

    /** The last finish of all. */
    @Nullable LocalDateTime finish() {
        return dated.dates().values().stream().mapToInt(ActivityDates::finish).max().stream()
                .mapToObj(Moments::at)
                .findFirst()
                .orElse(null);
    }

    /** Minutes of work in a day of the plan's calendar: its fullest weekday. */
    int minutesPerDay() {
        int most = 0;
        int calendar = file.plan().settings().calendar();
        for (var shifts : file.plan().calendars().get(calendar).week()) {
            most = Math.max(most, shifts.stream().mapToInt(s -> s.end() - s.start()).sum());
        }
        return most == 0 ? 24 * 60 : most;
    }

    /** Minutes of work in days of the plan, to one decimal. */
    String days(int minutes) {
        double days = Math.round(10.0 * minutes / minutesPerDay()) / 10.0;
        return days == Math.rint(days) ? "%d".formatted((long) days) : "%.1f".formatted(days);
    }
}
