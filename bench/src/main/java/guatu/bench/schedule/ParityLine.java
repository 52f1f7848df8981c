package guatu.bench.schedule;

import guatu.schedule.oracle.Comparison;
import guatu.schedule.oracle.OracleFile;
import guatu.schedule.profile.DatedPlan;

/** One line of the parity table for one file. */
final class ParityLine {
    private ParityLine() {}

    static void header() {
        System.out.printf(
                "%-52s %10s %8s %6s %8s %6s  %s%n",
                "file", "activities", "dates", "wrong", "floats", "wrong", "first difference");
    }

    static void print(
            String name, OracleFile file, DatedPlan dated, Comparison comparison, boolean all) {
        System.out.printf(
                "%-52s %,10d %,8d %,6d %,8d %,6d  %s%n",
                name,
                comparison.activities(),
                comparison.dates(),
                comparison.wrongDates(),
                comparison.floats(),
                comparison.wrongFloats(),
                comparison.differences().isEmpty() ? "" : comparison.differences().getFirst());
        file.complaints().forEach(complaint -> System.out.println("    " + complaint));
        dated.problems().forEach(problem -> System.out.println("    " + problem));
        dated.loops().forEach(loop -> System.out.println("    loop: " + loop));
        if (all) {
            comparison.differences().forEach(difference -> System.out.println("    " + difference));
        }
    }
}
