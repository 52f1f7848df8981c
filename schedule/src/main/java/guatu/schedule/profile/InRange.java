package guatu.schedule.profile;

import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ActivityProgress;
import guatu.schedule.plan.Constraint;
import guatu.schedule.plan.ManualDates;
import guatu.schedule.plan.Plan;
import guatu.schedule.plan.PlanSettings;
import java.time.LocalDateTime;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out dates that no plan can mean (日期越界): before 1950 or after 2149. One such date would
 * stretch every calendar over centuries.
 */
final class InRange {
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2149;
    private static final LocalDateTime FALLBACK = LocalDateTime.of(2000, 1, 3, 8, 0);

    private final BiConsumer<String, LocalDateTime> report;

    private InRange(BiConsumer<String, LocalDateTime> report) {
        this.report = report;
    }

    /**
     * The plan without such dates.
     *
     * @param report hears of each, with the activity's id or nothing for the plan's own
     */
    static Plan of(Plan plan, BiConsumer<String, LocalDateTime> report) {
        var inRange = new InRange(report);
        return new Plan(
                inRange.settings(plan.settings()),
                plan.calendars(),
                plan.activities().stream().map(inRange::activity).toList(),
                plan.links());
    }

    private PlanSettings settings(PlanSettings told) {
        LocalDateTime start = date("", told.start());
        LocalDateTime status = date("", told.statusDate());
        LocalDateTime must = date("", told.mustFinishBy());
        return new PlanSettings(
                start == null ? (status == null ? FALLBACK : status) : start,
                status,
                must,
                told.fromFinish(),
                told.calendar(),
                told.lagTime(),
                told.progress(),
                told.criticalMinutes(),
                told.options());
    }

    private Activity activity(Activity told) {
        String id = told.id();
        return new Activity(
                id,
                told.parent(),
                told.kind(),
                told.calendar(),
                told.minutes(),
                told.constraints().stream().filter(c -> keeps(id, c)).toList(),
                date(id, told.deadline()),
                progress(id, told.progress()),
                manual(id, told.manual()),
                told.levellingDelay());
    }

    private boolean keeps(String id, Constraint constraint) {
        return date(id, constraint.date()) != null;
    }

    private ActivityProgress progress(String id, ActivityProgress told) {
        return new ActivityProgress(
                date(id, told.actualStart()),
                date(id, told.actualFinish()),
                told.remainingMinutes(),
                date(id, told.suspend()),
                date(id, told.resume()),
                date(id, told.expectedFinish()));
    }

    private @Nullable ManualDates manual(String id, @Nullable ManualDates told) {
        return told == null || date(id, told.start()) == null || date(id, told.finish()) == null
                ? null
                : told;
    }

    private @Nullable LocalDateTime date(String id, @Nullable LocalDateTime date) {
        if (date == null || (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR)) {
            return date;
        }
        report.accept(id, date);
        return null;
    }
}
