package guatu.server.exchange;

import guatu.server.exchange.plan.FieldChange;
import guatu.server.exchange.plan.PlannedRow;
import guatu.server.exchange.plan.Remark;
import guatu.server.web.ProblemBody;
import guatu.server.web.ProblemWording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the preview as it goes over the wire (行视图). */
record RowView(
        String sheet,
        String role,
        int row,
        String outcome,
        String key,
        String name,
        List<FieldChange> changes,
        List<CellRemark> problems,
        List<CellRemark> notes) {

    /** A complaint or note at its cell. */
    record CellRemark(
            String code, String cell, @Nullable String value, String message, String advice) {

        static CellRemark of(Remark remark, ProblemWording wording) {
            ProblemBody.Line line = wording.say(remark.problem());
            return new CellRemark(
                    line.code(), remark.cell(), line.value(), line.message(), line.advice());
        }
    }

    static RowView of(PlannedRow row, ProblemWording wording) {
        return new RowView(
                row.sheet(),
                row.role().key(),
                row.row(),
                row.outcome().key(),
                row.key(),
                row.name(),
                row.changes(),
                row.problems().stream().map(r -> CellRemark.of(r, wording)).toList(),
                row.notes().stream().map(r -> CellRemark.of(r, wording)).toList());
    }
}
