package guatu.server.indicator;

import guatu.server.indicator.store.SeriesRow;
import guatu.server.project.Project;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What one project adds to a figure (计入项).
 *
 * @param reports how many reports its amount is made of
 * @param series the series behind it
 * @param entries reports on milestones behind it
 */
record Item(
        Project project,
        BigDecimal amount,
        int reports,
        List<SeriesRow> series,
        List<UUID> entries) {

    static Item counted(Project project, BigDecimal amount, List<UUID> entries) {
        return new Item(project, amount, entries.size(), List.of(), entries);
    }
}
