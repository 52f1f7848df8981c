package guatu.server.exchange.plan;

import guatu.server.exchange.layout.Field;
import guatu.server.exchange.layout.SheetRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells of every row whether it adds, changes, leaves or is refused (逐行预览). */
public final class Preview {

    /** Which field of a sheet shows the component of a record, where the names differ. */
    private static final Map<String, String> FIELD_OF =
            Map.of(
                    "investmentWan", "investment",
                    "supportingUnits", "supporting",
                    "dormancy", "stopped",
                    "anchor", "event");

    private Preview() {}

    /** The rows in the order in which they are loaded. */
    public static List<PlannedRow> rows(Drafts drafts) {
        return drafts.all().map(Preview::row).toList();
    }

    private static PlannedRow row(Draft<?> draft) {
        Object before = draft.before();
        Object after = draft.value();
        if (after == null || before == null) {
            return draft.planned(after == null ? RowOutcome.REFUSED : RowOutcome.ADDED, List.of());
        }
        List<FieldChange> changes = new ArrayList<>(changes(draft.role(), before, after));
        changes.addAll(draft.furtherChanges());
        boolean same = changes.isEmpty();
        return draft.planned(same ? RowOutcome.UNCHANGED : RowOutcome.CHANGED, changes);
    }

    private static List<FieldChange> changes(SheetRole role, Object before, Object after) {
        return switch (after) {
            case MilestoneDraft now -> milestone((MilestoneDraft) before, now);
            case UnitDraft now ->
                    named(role, RecordDiff.between(((UnitDraft) before).unit(), now.unit()));
            case PostDraft now -> post((PostDraft) before, now);
            default -> named(role, RecordDiff.between(before, after));
        };
    }

    private static List<FieldChange> milestone(MilestoneDraft before, MilestoneDraft now) {
        List<FieldChange> changes =
                new ArrayList<>(
                        named(
                                SheetRole.MILESTONES,
                                RecordDiff.between(before.milestone(), now.milestone())));
        if (now.relations() != null && before.relations() != null && !same(before, now)) {
            String project = now.milestone().project();
            changes.add(
                    new FieldChange(
                            Field.get(SheetRole.MILESTONES, "relations").title(),
                            guatu.server.exchange.notation.Relations.print(
                                    before.relations(), project),
                            guatu.server.exchange.notation.Relations.print(
                                    now.relations(), project)));
        }
        return changes;
    }

    private static boolean same(MilestoneDraft before, MilestoneDraft now) {
        return new HashSet<>(Objects.requireNonNull(before.relations()))
                .equals(new HashSet<>(Objects.requireNonNull(now.relations())));
    }

    private static List<FieldChange> post(PostDraft before, PostDraft now) {
        List<FieldChange> changes =
                new ArrayList<>(
                        named(SheetRole.POSTS, RecordDiff.between(before.post(), now.post())));
        if (now.holding() != null && !now.holding().equals(before.holding())) {
            changes.add(
                    new FieldChange(
                            Field.get(SheetRole.POSTS, "holder").title(),
                            RecordDiff.print(before.holding()),
                            RecordDiff.print(now.holding())));
        }
        if (now.login() != null && before.login() == null) {
            changes.add(
                    new FieldChange(Field.get(SheetRole.POSTS, "login").title(), "", now.login()));
        }
        return changes;
    }

    private static List<FieldChange> named(SheetRole role, List<FieldChange> changes) {
        return changes.stream()
                .map(change ->
                        new FieldChange(
                                title(role, change.field()), change.before(), change.after()))
                .toList();
    }

    private static String title(SheetRole role, String component) {
        Field field = Field.find(role, FIELD_OF.getOrDefault(component, component));
        return field == null ? component : field.title();
    }

    /** The field of a sheet that shows a component of a project or milestone. */
    public static String fieldOf(String component) {
        return FIELD_OF.getOrDefault(component, component);
    }
}
