package guatu.bench.schedule;

import guatu.schedule.oracle.Comparison;
import guatu.schedule.oracle.OracleFile;
import guatu.schedule.profile.DatedPlan;

/** The sums for both masters, and MPXJ's beside them where asked for. */
final class ParitySums {
    private final boolean withMpxj;
    private final ParitySum primavera = new ParitySum("Primavera P6");
    private final ParitySum microsoft = new ParitySum("Microsoft Project");
    private final ParitySum mpxjPrimavera = new ParitySum("MPXJ 14.3.4 on Primavera P6");
    private final ParitySum mpxjMicrosoft = new ParitySum("MPXJ 14.3.4 on Microsoft Project");
    private int refused;

    ParitySums(boolean withMpxj) {
        this.withMpxj = withMpxj;
    }

    void add(OracleFile file, DatedPlan dated, Comparison comparison) {
        (file.primavera() ? primavera : microsoft).add(comparison);
        if (withMpxj) {
            MpxjParity.of(file, dated)
                    .ifPresentOrElse(
                            theirs ->
                                    (file.primavera() ? mpxjPrimavera : mpxjMicrosoft).add(theirs),
                            () -> refused++);
        }
    }

    void print() {
        primavera.print();
        microsoft.print();
        mpxjPrimavera.print();
        mpxjMicrosoft.print();
        if (refused > 0) {
            System.out.printf("MPXJ refused %d files%n", refused);
        }
    }
}
