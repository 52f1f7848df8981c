package guatu.schedule.oracle;

import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ActivityKind;
import guatu.schedule.plan.ActivityProgress;
import guatu.schedule.plan.Constraint;
import guatu.schedule.plan.ConstraintKind;
import guatu.schedule.plan.ManualDates;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One activity line, in the words of the plan. */
final class OracleActivity {
    /** Stands for the date of a constraint that has none. */
    private static final LocalDateTime NO_DATE = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Fields fields;
    private final boolean primavera;

    OracleActivity(Fields fields, boolean primavera) {
        this.fields = fields;
        this.primavera = primavera;
    }

    Activity activity(int calendar) {
        Integer minutes = fields.number(8);
        Integer remaining = fields.number(10);
        int duration = minutes == null ? 0 : minutes;
        LocalDateTime start = fields.time(25);
        LocalDateTime finish = fields.time(26);
        boolean manual = fields.text(6).equals("manual") && start != null && finish != null;
        return new Activity(
                fields.text(1),
                fields.text(2).isEmpty() ? null : fields.text(2),
                kind(duration),
                calendar,
                duration,
                constraints(),
                fields.time(16),
                new ActivityProgress(
                        fields.time(17),
                        fields.time(18),
                        remaining == null ? duration : remaining,
                        fields.time(19),
                        fields.time(20),
                        null),
                manual ? new ManualDates(require(start), require(finish)) : null);
    }

    private ActivityKind kind(int duration) {
        if (fields.text(3).equals("S")) {
            return ActivityKind.SUMMARY;
        }
        return switch (fields.text(4)) {
            case "START_MILESTONE", "START_FLAG" -> ActivityKind.START_MILESTONE;
            case "FINISH_MILESTONE", "FINISH_FLAG" -> ActivityKind.FINISH_MILESTONE;
            case "LEVEL_OF_EFFORT", "HAMMOCK" -> ActivityKind.LEVEL_OF_EFFORT;
            case "WBS_SUMMARY" -> ActivityKind.WBS_SUMMARY;
            default ->
                    !primavera && duration == 0 ? ActivityKind.FINISH_MILESTONE : ActivityKind.TASK;
        };
    }

    private List<Constraint> constraints() {
        var constraints = new ArrayList<Constraint>();
        add(constraints, fields.text(12), fields.time(13));
        add(constraints, fields.text(14), fields.time(15));
        return constraints;
    }

    private void add(List<Constraint> constraints, String name, @Nullable LocalDateTime date) {
        ConstraintKind kind = kind(name);
        if (kind == ConstraintKind.AS_LATE_AS_POSSIBLE) {
            constraints.add(new Constraint(kind, date == null ? NO_DATE : date));
        } else if (kind != null && date != null) {
            constraints.add(new Constraint(kind, date));
        }
    }

    private static @Nullable ConstraintKind kind(String name) {
        return switch (name) {
            case "AS_LATE_AS_POSSIBLE" -> ConstraintKind.AS_LATE_AS_POSSIBLE;
            case "START_NO_EARLIER_THAN" -> ConstraintKind.START_ON_OR_AFTER;
            case "START_NO_LATER_THAN" -> ConstraintKind.START_ON_OR_BEFORE;
            case "FINISH_NO_EARLIER_THAN" -> ConstraintKind.FINISH_ON_OR_AFTER;
            case "FINISH_NO_LATER_THAN" -> ConstraintKind.FINISH_ON_OR_BEFORE;
            case "START_ON" -> ConstraintKind.START_ON;
            case "FINISH_ON" -> ConstraintKind.FINISH_ON;
            case "MUST_START_ON" -> ConstraintKind.MANDATORY_START;
            case "MUST_FINISH_ON" -> ConstraintKind.MANDATORY_FINISH;
            case "AS_SOON_AS_POSSIBLE", "" -> null;
            default -> throw new IllegalArgumentException("no constraint " + name);
        };
    }

    private static LocalDateTime require(@Nullable LocalDateTime time) {
        if (time == null) {
            throw new IllegalStateException("a manual activity has dates");
        }
        return time;
    }
}
