package guatu.bench.schedule;

import guatu.schedule.oracle.Comparison;

/** The sum over one master's files. */
final class ParitySum {
    private final String master;
    private int files;
    private long activities;
    private long wrongActivities;
    private long dates;
    private long wrongDates;
    private long floats;
    private long wrongFloats;
    private long wrongSummaries;

    ParitySum(String master) {
        this.master = master;
    }

    void add(Comparison comparison) {
        files++;
        activities += comparison.activities();
        wrongActivities += comparison.wrongActivities();
        dates += comparison.dates();
        wrongDates += comparison.wrongDates();
        floats += comparison.floats();
        wrongFloats += comparison.wrongFloats();
        wrongSummaries += comparison.wrongSummaries();
    }

    void print() {
        if (files == 0) {
            return;
        }
        System.out.printf(
                "%s: %d files, %,d activities (%,d with a wrong date), %,d dates (%,d wrong,"
                        + " %.3f %% right), %,d floats (%,d wrong, %.3f %% right),"
                        + " %d summaries wrong%n",
                master,
                files,
                activities,
                wrongActivities,
                dates,
                wrongDates,
                right(dates, wrongDates),
                floats,
                wrongFloats,
                right(floats, wrongFloats),
                wrongSummaries);
    }

    private static double right(long all, long wrong) {
        return all == 0 ? 100 : 100.0 * (all - wrong) / all;
    }
}
