package guatu.schedule.profile;

import guatu.schedule.time.WorkTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan dated by a profile.
 *
 * @param dates by activity id; one that a loop stops, or that has nothing to be dated by, is
 *     missing
 * @param calendars the working time of the plan's calendars, by their numbers
 * @param loops circular relations, each as its activities in order
 * @param problems what could not be used as told
 * @param trace why the dates are what they are; null where another than ours dated the plan
 */
public record DatedPlan(
        Map<String, ActivityDates> dates,
        List<WorkTime> calendars,
        List<List<String>> loops,
        List<Problem> problems,
        @Nullable PlanTrace trace) {
    /** Keeps its own copies. */
    public DatedPlan {
        dates = Map.copyOf(dates);
        calendars = List.copyOf(calendars);
        loops = List.copyOf(loops);
        problems = List.copyOf(problems);
    }

    /**
     * Something that could not be used as told.
     *
     * @param code what is wrong and what was done
     * @param activity where
     * @param value what stands there
     */
    public record Problem(Code code, String activity, String value) {}

    /** The kinds of problem. */
    public enum Code {
        /** A relation names an activity that is not in the plan; it is left out. */
        UNKNOWN_ACTIVITY,
        /** A second activity with the same id; the first counts. */
        DUPLICATE_ID,
        /** A calendar without working time; around the clock is used in its place. */
        CALENDAR_WITHOUT_WORK,
        /** A date outside 1950 to 2149; it is left out. */
        DATE_OUT_OF_RANGE,
        /** Work or lag of more than 250 years; it is left out. */
        TIME_OUT_OF_RANGE,
        /** The computed dates leave the years that the calendars were laid out for. */
        BEYOND_HORIZON,
        /** Two constraints that cannot both hold; the late one shows as negative float. */
        CONSTRAINTS_CONTRADICT
    }
}
