package guatu.server.exchange.plan;

import guatu.server.exchange.cell.Edge;
import guatu.server.exchange.cell.Plain;
import guatu.server.exchange.match.Match;
import guatu.server.exchange.match.Named;
import guatu.server.exchange.match.What;
import guatu.server.exchange.notation.Buildings;
import guatu.server.exchange.notation.Relations;
import guatu.server.exchange.sheet.Cell;
import guatu.server.project.Building;
import guatu.server.project.EventAnchor;
import guatu.server.project.Milestone;
import guatu.server.project.Project;
import guatu.server.project.ProjectList;
import guatu.server.project.Relation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of the sheet 节点. */
final class MilestoneRows {

    private final ProjectList list;
    private final ProjectIdentity identity;
    private final Function<String, @Nullable Project> projects;
    private final Map<String, Integer> numbered = new HashMap<>();

    /**
     * Rows of milestones.
     *
     * @param projects finds a project of the file, or of the list, by code
     */
    MilestoneRows(
            ProjectList list,
            ProjectIdentity identity,
            Function<String, @Nullable Project> projects) {
        this.list = list;
        this.identity = identity;
        this.projects = projects;
    }

    /** First reading: which milestone the row is about; relations name milestones of other rows. */
    void identify(Fields fields, Draft<MilestoneDraft> draft) {
        String name = fields.name("name");
        String project = project(fields);
        if (name == null && !draft.refused()) {
            fields.missing("name");
        }
        if (project == null) {
            draft.about("", name == null ? "" : name);
            if (!draft.refused()) {
                fields.missing("project");
            }
            return;
        }
        String given = fields.code("code");
        String code = given == null ? code(project, name == null ? "" : name) : given;
        draft.about(project + "/" + code, name == null ? "" : name);
    }

    private @Nullable String project(Fields fields) {
        String coded = fields.has("project") ? fields.codeOf(What.PROJECT, "project") : null;
        return coded == null && fields.has("projectName")
                ? fields.codeOf(What.PROJECT, "projectName")
                : coded;
    }

    /** The code of the milestone of that name, else the next free number. */
    private String code(String project, String name) {
        String known = identity.milestoneCode(project, name);
        if (known != null) {
            return known;
        }
        String code;
        do {
            code = "M%02d".formatted(numbered.merge(project, 1, Integer::sum));
        } while (list.milestone(project + "/" + code) != null);
        return code;
    }

    /** Second reading: everything else. */
    void read(
            Fields fields,
            Draft<MilestoneDraft> draft,
            Function<String, @Nullable String> predecessor) {
        String key = draft.key();
        int slash = key.lastIndexOf('/');
        if (slash < 0) {
            return;
        }
        Milestone before = list.milestone(key);
        Project project = projects.apply(key.substring(0, slash));
        List<String> leads = fields.names("leadUnit");
        Milestone milestone =
                new Milestone(
                        key.substring(0, slash),
                        key.substring(slash + 1),
                        draft.name(),
                        fields.has("phase") ? phase(fields, project) : old(before).phase(),
                        fields.has("building") ? building(fields, project) : old(before).building(),
                        fields.has("plannedStart")
                                ? fields.date("plannedStart", Edge.FIRST)
                                : old(before).plannedStart(),
                        fields.has("plannedFinish")
                                ? fields.date("plannedFinish", Edge.LAST)
                                : old(before).plannedFinish(),
                        fields.has("workingDays")
                                ? fields.whole("workingDays")
                                : old(before).workingDays(),
                        weight(fields, before),
                        fields.has("evidenceWanted")
                                ? fields.text("evidenceWanted")
                                : old(before).evidenceWanted(),
                        fields.has("notBefore")
                                ? fields.date("notBefore", Edge.FIRST)
                                : old(before).notBefore(),
                        fields.has("mustBy")
                                ? fields.date("mustBy", Edge.LAST)
                                : old(before).mustBy(),
                        fields.has("leadUnit") ? lead(fields, leads) : old(before).leadUnit(),
                        fields.has("leadPost") ? post(fields) : old(before).leadPost(),
                        cooperating(fields, before, leads),
                        fields.has("supervisor") ? supervisor(fields) : old(before).supervisor(),
                        anchor(fields, before));
        List<Relation> relations = relations(fields, key, predecessor);
        draft.becomes(
                new MilestoneDraft(milestone, relations),
                before == null
                        ? null
                        : new MilestoneDraft(
                                before, relations == null ? null : list.relationsInto(key)));
    }

    private static final Milestone EMPTY =
            new Milestone(
                    "",
                    "",
                    "",
                    null,
                    null,
                    null,
                    null,
                    null,
                    BigDecimal.ONE,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    null);

    private static Milestone old(@Nullable Milestone before) {
        return before == null ? EMPTY : before;
    }

    private static BigDecimal weight(Fields fields, @Nullable Milestone before) {
        BigDecimal weight = fields.has("weight") ? fields.number("weight") : old(before).weight();
        return weight == null ? BigDecimal.ONE : weight;
    }

    private static @Nullable Integer phase(Fields fields, @Nullable Project project) {
        String name = fields.text("phase");
        if (name == null) {
            return null;
        }
        Integer number = project == null ? null : Buildings.number(project.phases(), name);
        if (number == null) {
            fields.refuse("phase", "exchange.cell.no-phase", name, name);
        }
        return number;
    }

    private static @Nullable String building(Fields fields, @Nullable Project project) {
        String name = fields.text("building");
        for (Building building : project == null ? List.<Building>of() : project.buildings()) {
            if (building.name().equals(name) || building.code().equals(name)) {
                return building.code();
            }
        }
        if (name != null) {
            fields.refuse("building", "exchange.row.no-building", name);
        }
        return null;
    }

    private static @Nullable String lead(Fields fields, List<String> named) {
        return named.isEmpty() ? null : fields.meaning(What.UNIT, "leadUnit", named.getFirst(), "");
    }

    /** One milestone has one responsible post. */
    private static @Nullable String post(Fields fields) {
        List<String> named = fields.names("leadPost");
        if (named.size() > 1) {
            fields.refuse("leadPost", "exchange.row.second-lead", String.join("、", named));
            return null;
        }
        return named.isEmpty() ? null : fields.meaning(What.POST, "leadPost", named.getFirst(), "");
    }

    /** A post by code or name, else a unit. */
    private static @Nullable String supervisor(Fields fields) {
        String text = fields.text("supervisor");
        if (text == null) {
            return null;
        }
        return fields.find(What.POST, text) instanceof Match.Found(Named post)
                ? post.code()
                : fields.meaning(What.UNIT, "supervisor", text, "");
    }

    private static List<String> cooperating(
            Fields fields, @Nullable Milestone before, List<String> leads) {
        List<String> codes =
                new ArrayList<>(
                        fields.has("cooperating")
                                ? fields.codesOf(What.UNIT, "cooperating")
                                : old(before).cooperating());
        if (leads.size() > 1) {
            fields.note("leadUnit", "lead-first", String.join("、", leads), leads.getFirst());
        }
        for (String other : leads.subList(Math.min(1, leads.size()), leads.size())) {
            String code = fields.meaning(What.UNIT, "leadUnit", other, "");
            if (code != null && !codes.contains(code)) {
                codes.add(code);
            }
        }
        return codes;
    }

    private static @Nullable EventAnchor anchor(Fields fields, @Nullable Milestone before) {
        if (!fields.has("event")) {
            return old(before).anchor();
        }
        String event = fields.codeOf(What.EVENT, "event");
        Integer days = fields.whole("eventDays");
        return event == null ? null : new EventAnchor(event, days == null ? 0 : days);
    }

    private static @Nullable List<Relation> relations(
            Fields fields, String key, Function<String, @Nullable String> predecessor) {
        if (!fields.has("relations")) {
            return null;
        }
        Cell cell = fields.cell("relations");
        if (cell == null || Plain.nothing(Plain.text(cell.text()))) {
            return List.of();
        }
        return fields.taken(
                "relations", cell, Relations.read(Plain.narrow(cell.text()), key, predecessor));
    }
}
