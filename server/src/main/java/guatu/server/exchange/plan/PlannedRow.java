package guatu.server.exchange.plan;

import guatu.server.exchange.layout.SheetRole;
import java.util.List;

/**
 * What loading would do with one row (行预览).
 *
 * @param row its number on the sheet, from 1
 * @param key code of the project, key of the milestone, or code of whatever the row is about
 * @param problems why it is refused; empty unless it is
 * @param notes how cells were understood where that is not plain to see
 */
public record PlannedRow(
        String sheet,
        SheetRole role,
        int row,
        RowOutcome outcome,
        String key,
        String name,
        List<FieldChange> changes,
        List<Remark> problems,
        List<Remark> notes) {}
