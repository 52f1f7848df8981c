package guatu.server.exchange.plan;

import guatu.server.campaign.Action;
import guatu.server.campaign.Area;
import guatu.server.campaign.Classification;
import guatu.server.campaign.DeclaredTotal;
import guatu.server.campaign.LinkedCampaign;
import guatu.server.campaign.OutsideEvent;
import guatu.server.campaign.WorkLine;
import guatu.server.exchange.cell.CellReading;
import guatu.server.exchange.cell.Edge;
import guatu.server.exchange.cell.Places;
import guatu.server.exchange.match.What;
import guatu.server.exchange.sheet.Cell;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of the sheets that frame the list: actions, lines, totals, areas, events and the like. */
final class FrameRows {

    private final Standing standing;

    FrameRows(Standing standing) {
        this.standing = standing;
    }

    void action(Fields fields, Draft<Action> draft) {
        String code = about(fields, draft);
        LocalDate from = fields.date("validFrom", Edge.FIRST);
        draft.becomes(
                new Action(
                        code,
                        draft.name(),
                        fields.codeOf(What.DISTRICT, "district"),
                        from == null ? standing.campaign().start() : from,
                        fields.date("validTo", Edge.LAST),
                        fields.codesOf(What.ACTION, "cityActions")),
                known(standing.actions(), Action::code, code));
    }

    void line(Fields fields, Draft<WorkLine> draft) {
        String code = about(fields, draft);
        draft.becomes(
                new WorkLine(
                        code,
                        draft.name(),
                        fields.codeOf(What.DISTRICT, "district"),
                        Boolean.TRUE.equals(fields.yes("open"))),
                known(standing.lines(), WorkLine::code, code));
    }

    /** The number of tasks that a line announced stands in the line's own row. */
    @Nullable DeclaredTotal declared(Fields fields, String line) {
        Integer declared = fields.whole("declared");
        return declared == null
                ? null
                : new DeclaredTotal(line, DeclaredTotal.What.TASKS, declared);
    }

    void total(Fields fields, Draft<DeclaredTotal> draft) {
        String scope = fields.required("scope");
        String what = fields.required("what");
        Integer count = fields.whole("count");
        draft.about(scope + " " + what, scope + " " + what);
        boolean whole = List.of("全市", "全部", "*").contains(scope);
        String code = whole ? DeclaredTotal.WHOLE_CAMPAIGN : fields.codeOf(What.DISTRICT, "scope");
        DeclaredTotal.What kind = what(what);
        if (kind == null) {
            fields.refuse("what", "exchange.cell.word", what, "任务、项目、新开工项目、续建项目、前期项目、计划外项目");
        }
        if (count == null && !draft.refused()) {
            fields.missing("count");
        }
        if (code != null && kind != null && count != null) {
            draft.becomes(new DeclaredTotal(code, kind, count), known(code, kind));
        }
    }

    private @Nullable DeclaredTotal known(String scope, DeclaredTotal.What what) {
        for (DeclaredTotal total : standing.totals()) {
            if (total.scope().equals(scope) && total.what() == what) {
                return total;
            }
        }
        return null;
    }

    private static DeclaredTotal.@Nullable What what(String printed) {
        return switch (printed) {
            case "任务" -> DeclaredTotal.What.TASKS;
            case "项目" -> DeclaredTotal.What.PROJECTS;
            case "新开工项目" -> DeclaredTotal.What.NEW;
            case "续建项目" -> DeclaredTotal.What.CONTINUING;
            case "前期项目" -> DeclaredTotal.What.PREPARATORY;
            case "计划外项目" -> DeclaredTotal.What.OFF_PLAN;
            default -> null;
        };
    }

    void area(Fields fields, Draft<Area> draft) {
        String code = about(fields, draft);
        Cell boundary = fields.cell("boundary");
        String wkt =
                boundary == null
                        ? null
                        : fields.taken("boundary", boundary, boundary(boundary.text()));
        String kind = fields.text("kind");
        draft.becomes(
                new Area(
                        code,
                        draft.name(),
                        kind == null ? "" : kind,
                        fields.names("aliases"),
                        fields.codeOf(What.UNIT, "leadUnit"),
                        fields.codesOf(What.DISTRICT, "districts"),
                        wkt),
                known(standing.areas(), Area::code, code));
    }

    private static CellReading<String> boundary(String text) {
        return Places.read(text);
    }

    void event(Fields fields, Draft<OutsideEvent> draft) {
        String code = about(fields, draft);
        LocalDate from = fields.date("from", Edge.FIRST);
        LocalDate to = fields.date("to", Edge.LAST);
        String source = fields.text("source");
        if (from == null) {
            if (!draft.refused()) {
                fields.missing("from");
            }
            return;
        }
        draft.becomes(
                new OutsideEvent(
                        code,
                        draft.name(),
                        from,
                        to == null ? from : to,
                        source == null ? "" : source),
                known(standing.events(), OutsideEvent::code, code));
    }

    void classification(Fields fields, Draft<Classification> draft) {
        String code = about(fields, draft);
        List<String> members = fields.names("members");
        Integer declared = fields.whole("declared");
        String kind = fields.text("kind");
        String tag = fields.text("tag");
        draft.becomes(
                new Classification(
                        code,
                        draft.name(),
                        kind == null ? "" : kind,
                        declared == null ? members.size() : declared,
                        members,
                        tag == null ? "" : tag),
                known(standing.classifications(), Classification::code, code));
    }

    void linked(Fields fields, Draft<LinkedCampaign> draft) {
        String code = about(fields, draft);
        String note = fields.text("note");
        draft.becomes(
                new LinkedCampaign(code, draft.name(), note == null ? "" : note),
                known(standing.linked(), LinkedCampaign::code, code));
    }

    private static String about(Fields fields, Draft<?> draft) {
        String code = fields.code("code");
        draft.about(code == null ? "" : code, fields.required("name"));
        if (code == null && !draft.refused()) {
            fields.missing("code");
        }
        return draft.key();
    }

    private static <T> @Nullable T known(List<T> all, Function<T, String> code, String wanted) {
        for (T one : all) {
            if (code.apply(one).equals(wanted)) {
                return one;
            }
        }
        return null;
    }
}
