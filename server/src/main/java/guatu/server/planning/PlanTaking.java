package guatu.server.planning;

import guatu.planfile.PlanFile;
import guatu.planfile.PlanItem;
import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ActivityLink;
import guatu.schedule.plan.Constraint;
import guatu.schedule.plan.Lag;
import guatu.schedule.profile.ActivityDates;
import guatu.schedule.profile.DatedPlan;
import guatu.schedule.time.Moments;
import guatu.schedule.time.ShiftCalendar;
import guatu.server.project.LagUnit;
import guatu.server.project.Milestone;
import guatu.server.project.ProjectList;
import guatu.server.project.Relation;
import guatu.server.project.RelationType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the activities of a plan file into milestones of a project (计划取用). A milestone that the
 * project has under the same code keeps its post, unit, weight and whatever a plan file does not
 * know.
 *
 * <p>What has no place in a milestone is told by {@link #notes()}.
 */
final class PlanTaking {
    /** What the notes say, and how often. */
    enum Note {
        /** Actual dates: facts come in by reports only. */
        ACTUALS,
        /** Constraints other than not-before and must-by. */
        CONSTRAINTS,
        /** Relations with an activity that is not taken. */
        RELATIONS,
        /** Lags that are no whole days. */
        ROUNDED_LAGS,
        /** Activities without a date. */
        UNDATED,
        /** Codes that had to be written otherwise. */
        CODES
    }

    private final PlanFile file;
    private final DatedPlan dated;
    private final String project;
    private final ProjectList list;
    private final Map<String, Milestone> milestones = new LinkedHashMap<>();
    private final Map<String, List<Relation>> relations = new HashMap<>();
    private final Map<Note, Integer> notes = new HashMap<>();

    PlanTaking(PlanFile file, DatedPlan dated, String project, ProjectList list, Take take) {
        this.file = file;
        this.dated = dated;
        this.project = project;
        this.list = list;
        for (Activity activity : file.plan().activities()) {
            PlanItem item = file.items().get(activity.id());
            if (item != null && isWanted(activity, item, take)) {
                take(activity, item);
            }
        }
        file.plan().links().forEach(this::relate);
    }

    List<Milestone> milestones() {
        return List.copyOf(milestones.values());
    }

    /** The relations into each milestone taken; none for one that has none. */
    Map<String, List<Relation>> relations() {
        var into = new HashMap<String, List<Relation>>();
        milestones.values().forEach(one -> into.put(one.key(), List.of()));
        into.putAll(relations);
        return into;
    }

    Map<Note, Integer> notes() {
        return notes;
    }

    private static boolean isWanted(Activity activity, PlanItem item, Take take) {
        return switch (take) {
            case POINTS -> !item.summary() && activity.minutes() == 0;
            case ACTIVITIES -> !item.summary();
            case SUMMARIES -> item.summary();
        };
    }

    private void take(Activity activity, PlanItem item) {
        ActivityDates dates = dated.dates().get(activity.id());
        if (dates == null) {
            note(Note.UNDATED);
            return;
        }
        if (activity.progress().actualStart() != null) {
            note(Note.ACTUALS);
        }
        boolean point = dates.start() == dates.finish() && !item.summary();
        LocalDate start = Moments.at(dates.start()).toLocalDate();
        LocalDate finish = lastDay(Moments.at(dates.finish()), start);
        LocalDate notBefore = null;
        LocalDate mustBy = activity.deadline() == null ? null : activity.deadline().toLocalDate();
        for (Constraint constraint : activity.constraints()) {
            switch (constraint.kind()) {
                case START_ON_OR_AFTER -> notBefore = constraint.date().toLocalDate();
                case FINISH_ON_OR_BEFORE, MANDATORY_FINISH ->
                        mustBy = lastDay(constraint.date(), constraint.date().toLocalDate());
                default -> note(Note.CONSTRAINTS);
            }
        }
        String code = code(item);
        milestones.put(
                activity.id(),
                milestone(code, item, point ? null : start, finish, notBefore, mustBy));
    }

    /** What ends at midnight ends on the day before. */
    private static LocalDate lastDay(LocalDateTime end, LocalDate notBefore) {
        LocalDate last = end.minusMinutes(1).toLocalDate();
        return last.isBefore(notBefore) ? notBefore : last;
    }

    /**
     * The code in the file, without the characters that keys do not allow; told apart if need be.
     */
    private String code(PlanItem item) {
        String code = item.code().replaceAll("[\\s/#?,;、]", "-");
        code = code.isEmpty() ? item.id() : code.substring(0, Math.min(code.length(), 60));
        String unique = code;
        for (int n = 2; isTaken(unique); n++) {
            unique = code + "-" + n;
        }
        if (!unique.equals(item.code())) {
            note(Note.CODES);
        }
        return unique;
    }

    private boolean isTaken(String code) {
        return milestones.values().stream().anyMatch(one -> one.code().equals(code));
    }

    private Milestone milestone(
            String code,
            PlanItem item,
            @Nullable LocalDate start,
            LocalDate finish,
            @Nullable LocalDate notBefore,
            @Nullable LocalDate mustBy) {
        Milestone was = list.milestone(project + "/" + code);
        String name = item.name().isBlank() ? code : item.name().strip();
        return new Milestone(
                project,
                code,
                name,
                was == null ? null : was.phase(),
                was == null ? null : was.building(),
                start,
                finish,
                null,
                was == null ? BigDecimal.ONE : was.weight(),
                was == null ? null : was.evidenceWanted(),
                notBefore,
                mustBy,
                was == null ? null : was.leadUnit(),
                was == null ? null : was.leadPost(),
                was == null ? List.of() : was.cooperating(),
                was == null ? null : was.supervisor(),
                was == null ? null : was.anchor());
    }

    private void relate(ActivityLink link) {
        Milestone from = milestones.get(link.predecessor());
        Milestone to = milestones.get(link.successor());
        if (from == null || to == null) {
            note(Note.RELATIONS);
            return;
        }
        int minutes = link.lag().minutes(minutesOf(link.predecessor()));
        boolean elapsed = link.lag().unit() == Lag.Unit.ELAPSED;
        int day = elapsed ? ShiftCalendar.DAY : minutesPerDay();
        int days = Math.round((float) minutes / day);
        if (days * day != minutes) {
            note(Note.ROUNDED_LAGS);
        }
        relations
                .computeIfAbsent(to.key(), _ -> new ArrayList<>())
                .add(
                        new Relation(
                                from.key(),
                                to.key(),
                                RelationType.valueOf(link.type().name()),
                                days,
                                elapsed ? LagUnit.CALENDAR : LagUnit.WORKING));
    }

    private int minutesOf(String id) {
        return file.plan().activities().stream()
                .filter(activity -> activity.id().equals(id))
                .mapToInt(Activity::minutes)
                .findFirst()
                .orElse(0);
    }

    /** Minutes of work on the fullest weekday of the plan's calendar. */
    private int minutesPerDay() {
        int calendar = file.plan().settings().calendar();
        int most =
                file.plan().calendars().get(calendar).week().stream()
                        .mapToInt(day -> day.stream().mapToInt(s -> s.end() - s.start()).sum())
                        .max()
                        .orElse(0);
        return most == 0 ? ShiftCalendar.DAY : most;
    }

    private void note(Note note) {
        notes.merge(note, 1, Integer::sum);
    }
}
