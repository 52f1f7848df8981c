package guatu.schedule.oracle;

import guatu.schedule.plan.Activity;
import guatu.schedule.plan.ActivityKind;
import guatu.schedule.profile.ActivityDates;
import guatu.schedule.profile.DatedPlan;
import guatu.schedule.time.Moments;
import guatu.schedule.time.WorkTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Compares dates one by one and keeps count. */
public final class Comparing {
    /** One of the dates compared: where the file keeps it and where we do. */
    private record DateField(
            String words,
            Function<StoredDates, @Nullable Integer> stored,
            ToIntFunction<ActivityDates> ours) {}

    private static final List<DateField> FIELDS =
            List.of(
                    new DateField(
                            "early start", StoredDates::earlyStart, ActivityDates::earlyStart),
                    new DateField(
                            "early finish", StoredDates::earlyFinish, ActivityDates::earlyFinish),
                    new DateField("late start", StoredDates::lateStart, ActivityDates::lateStart),
                    new DateField(
                            "late finish", StoredDates::lateFinish, ActivityDates::lateFinish),
                    new DateField("start", StoredDates::start, ActivityDates::start),
                    new DateField("finish", StoredDates::finish, ActivityDates::finish));

    private final OracleFile file;
    private final DatedPlan ours;
    private final List<String> differences = new ArrayList<>();
    private int activities;
    private int dates;
    private int wrongActivities;
    private int wrongDates;
    private int floats;
    private int wrongFloats;
    private int wrongSummaries;

    private Comparing(OracleFile file, DatedPlan ours) {
        this.file = file;
        this.ours = ours;
    }

    /** Compares our dates of a file with its own. */
    public static Comparison of(OracleFile file, DatedPlan ours) {
        var comparing = new Comparing(file, ours);
        file.plan().activities().forEach(comparing::compare);
        return comparing.result();
    }

    private void compare(Activity activity) {
        StoredDates stored = file.stored().get(activity.id());
        if (stored == null) {
            return;
        }
        ActivityDates dates = ours.dates().get(activity.id());
        int wrong = 0;
        for (DateField field : FIELDS) {
            Integer computed = dates == null ? null : field.ours.applyAsInt(dates);
            wrong += compare(activity, field, field.stored.apply(stored), computed);
        }
        if (activity.kind() == ActivityKind.SUMMARY) {
            wrongSummaries += wrong > 0 ? 1 : 0;
            return;
        }
        activities++;
        wrongActivities += wrong > 0 ? 1 : 0;
        compareFloat(activity, stored.totalFloat(), dates);
    }

    private int compare(
            Activity activity,
            DateField field,
            @Nullable Integer stored,
            @Nullable Integer computed) {
        if (stored == null) {
            return 0;
        }
        boolean summary = activity.kind() == ActivityKind.SUMMARY;
        dates += summary ? 0 : 1;
        if (computed != null && equal(activity, stored, computed)) {
            return 0;
        }
        wrongDates += summary ? 0 : 1;
        if (!summary) {
            differences.add(
                    "%s %s %s, ours %s"
                            .formatted(
                                    activity.id(),
                                    field.words,
                                    Moments.at(stored),
                                    computed == null ? "none" : Moments.at(computed)));
        }
        return 1;
    }

    private boolean equal(Activity activity, int stored, int computed) {
        WorkTime time = ours.calendars().get(activity.calendar());
        return file.primavera()
                ? stored == computed || time.nextStart(stored) == time.nextStart(computed)
                : time.rank(stored) == time.rank(computed);
    }

    private void compareFloat(
            Activity activity, @Nullable Integer stored, @Nullable ActivityDates computed) {
        if (stored == null) {
            return;
        }
        floats++;
        if (computed == null || computed.totalFloat() != stored) {
            wrongFloats++;
            differences.add(
                    "%s total float %d, ours %s"
                            .formatted(
                                    activity.id(),
                                    stored,
                                    computed == null ? "none" : computed.totalFloat()));
        }
    }

    private Comparison result() {
        return new Comparison(
                activities,
                dates,
                wrongActivities,
                wrongDates,
                floats,
                wrongFloats,
                wrongSummaries,
                List.copyOf(differences));
    }
}
