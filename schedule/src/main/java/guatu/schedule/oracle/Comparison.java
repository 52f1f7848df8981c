package guatu.schedule.oracle;

import java.util.List;

/**
 * How a dated plan compares with what the master stored.
 *
 * <p>Primavera's dates are equal if they are the same, or the same after both are moved to the next
 * start of work on the activity's calendar; Microsoft Project's if less than 0.29 minutes of work
 * lie between them, which in whole minutes is none. What the file does not store is not compared.
 *
 * @param activities activities compared, summaries not counted
 * @param dates dates compared
 * @param wrongActivities activities with a wrong date
 * @param wrongDates wrong dates
 * @param floats total floats compared
 * @param wrongFloats wrong total floats
 * @param wrongSummaries summaries with a wrong date
 * @param differences each difference in words, in the file's order
 */
public record Comparison(
        int activities,
        int dates,
        int wrongActivities,
        int wrongDates,
        int floats,
        int wrongFloats,
        int wrongSummaries,
        List<String> differences) {}
