package guatu.server.reporting;

import guatu.server.journal.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a post owes for a period (应报数量), because the list promises it for that year.
 *
 * @param promised what the list promises, as printed
 * @param unit the unit it is promised in, as printed
 * @param leadUnit code of the unit that answers for the project
 * @param due the last day for it
 * @param late past that day and not reported
 * @param locked its period is closed
 * @param reports what was reported of it so far, returned ones included
 */
record Owed(
        String project,
        String projectName,
        @Nullable String district,
        String measure,
        String promised,
        String unit,
        @Nullable String post,
        @Nullable String postName,
        String leadUnit,
        String unitName,
        Period period,
        LocalDate due,
        boolean late,
        boolean locked,
        List<QuantityView> reports) {}
