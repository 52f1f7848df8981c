package guatu.server.exchange.plan;

import guatu.server.exchange.layout.Column;
import guatu.server.exchange.layout.SheetRole;
import guatu.server.exchange.table.Table;
import guatu.server.exchange.table.TableRow;
import guatu.server.web.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row on its way into the domain (行草稿): collects complaints until it is accepted or refused.
 *
 * @param <T> what the row becomes
 */
public final class Draft<T> {

    private final Table table;
    private final TableRow row;
    private final List<Remark> problems = new ArrayList<>(0);
    private final List<Remark> notes = new ArrayList<>(0);
    private final List<FieldChange> furtherChanges = new ArrayList<>(0);
    private String key = "";
    private String name = "";
    private @Nullable T value;
    private @Nullable T before;

    Draft(Table table, TableRow row) {
        this.table = table;
        this.row = row;
    }

    /** Says what the row is about, as soon as that is known. */
    void about(String newKey, String newName) {
        key = newKey;
        name = newName;
    }

    /** The thing the row becomes, and the one that stands now; null when it is new. */
    void becomes(T newValue, @Nullable T standing) {
        value = newValue;
        before = standing;
    }

    /** Says that the row also changes something that is not part of what it becomes. */
    void alsoChanges(FieldChange change) {
        furtherChanges.add(change);
    }

    List<FieldChange> furtherChanges() {
        return furtherChanges;
    }

    /** Refuses the row for what stands in the column of a field. */
    public void refuse(String field, Problem problem) {
        problems.add(new Remark(address(field), placed(field, problem)));
    }

    void note(String field, Problem problem) {
        notes.add(new Remark(address(field), placed(field, problem)));
    }

    private Problem placed(String field, Problem problem) {
        return new Problem(
                problem.code(),
                table.mapping().name() + "!" + address(field),
                problem.value(),
                problem.arguments());
    }

    String address(String field) {
        Column column = table.mapping().column(field);
        return column == null ? Integer.toString(row.number()) : row.address(column.index());
    }

    /** Whether anything stands against the row. */
    public boolean refused() {
        return !problems.isEmpty();
    }

    /** What the row becomes; null when it could not even be read. */
    public @Nullable T value() {
        return value;
    }

    @Nullable T before() {
        return before;
    }

    /** Whether what the row becomes stands already, value for value. */
    public boolean stands() {
        return value != null && value.equals(before);
    }

    /** The code or key of what the row is about; empty while unknown. */
    public String key() {
        return key;
    }

    String name() {
        return name;
    }

    int row() {
        return row.number();
    }

    SheetRole role() {
        return table.mapping().role();
    }

    String sheet() {
        return table.mapping().name();
    }

    /** The row as told to people. */
    PlannedRow planned(RowOutcome outcome, List<FieldChange> changes) {
        return new PlannedRow(
                sheet(),
                role(),
                row.number(),
                refused() ? RowOutcome.REFUSED : outcome,
                key,
                name,
                changes,
                List.copyOf(problems),
                List.copyOf(notes));
    }
}
