package guatu.server.reporting;

import guatu.server.journal.Period;
import guatu.server.journal.PeriodLock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period as the headquarters' office sees it (接收台账).
 *
 * @param toAccept what heads have signed and the office has yet to take or send back
 * @param cityLocked whether the whole city's period is closed
 * @param history what was closed and opened of this period, the newest first
 */
record Desk(
        Period period,
        LocalDate due,
        List<DistrictStand> districts,
        List<QuantityView> toAccept,
        List<Owed> missing,
        boolean cityLocked,
        List<PeriodLock> history) {

    /**
     * How far one district has come.
     *
     * @param district code, or null for projects of the whole city
     * @param owed figures owed
     * @param missing of these not reported at all
     * @param open reported and not yet accepted, returned ones included
     * @param accepted taken by the office
     * @param locked whether the district's period is closed
     */
    record DistrictStand(
            @Nullable String district,
            String name,
            int owed,
            int missing,
            int open,
            int accepted,
            boolean locked) {}
}
