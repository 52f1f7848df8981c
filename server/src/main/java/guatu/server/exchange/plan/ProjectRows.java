package guatu.server.exchange.plan;

import guatu.server.campaign.Level;
import guatu.server.exchange.cell.CellReading;
import guatu.server.exchange.cell.Edge;
import guatu.server.exchange.cell.Places;
import guatu.server.exchange.cell.Plain;
import guatu.server.exchange.cell.Years;
import guatu.server.exchange.layout.Words;
import guatu.server.exchange.match.Match;
import guatu.server.exchange.match.What;
import guatu.server.exchange.notation.Buildings;
import guatu.server.exchange.notation.Phases;
import guatu.server.exchange.notation.Sleep;
import guatu.server.exchange.sheet.Cell;
import guatu.server.project.Building;
import guatu.server.project.Dormancy;
import guatu.server.project.Kind;
import guatu.server.project.Phase;
import guatu.server.project.Place;
import guatu.server.project.Project;
import guatu.server.project.Promise;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the sheet 项目清单. What a sheet has no column for stays as it is; a blank in a column it has
 * empties the value, and the preview shows that.
 */
final class ProjectRows {

    private final ProjectIdentity identity;

    ProjectRows(ProjectIdentity identity) {
        this.identity = identity;
    }

    void project(Fields fields, Draft<Project> draft, String near) {
        String name = fields.name("name");
        String district = district(fields, near);
        String given = fields.code("code");
        String code = given == null ? identity.code(name == null ? "" : name, district) : given;
        draft.about(code, name == null ? "" : name);
        if (name == null && !draft.refused()) {
            fields.missing("name");
        }
        Project before = identity.standing(code);
        Units units = units(fields, before);
        SortedSet<Integer> years = years(fields, before);
        List<Phase> phases = phases(fields, before);
        Kind kind = kind(fields, before);
        Level level = fields.word(Level.class, "level", "level");
        Project project =
                new Project(
                        code,
                        draft.name(),
                        fields.has("aliases") ? fields.names("aliases") : old(before).aliases(),
                        level == null ? levelOf(before, district) : level,
                        kind == null ? Kind.NEW : kind,
                        says(fields, "district", "community", "communityCode") || before == null
                                ? district
                                : before.district(),
                        fields.has("actions")
                                ? fields.codesOf(What.ACTION, "actions")
                                : old(before).actions(),
                        fields.has("line") ? fields.codeOf(What.LINE, "line") : old(before).line(),
                        fields.has("areas")
                                ? fields.codesOf(What.AREA, "areas")
                                : old(before).areas(),
                        place(fields, before),
                        fields.has("investment")
                                ? fields.moneyInWan("investment")
                                : old(before).investmentWan(),
                        units.lead(),
                        units.supporting(),
                        fields.has("packageCode")
                                ? fields.codeOf(What.PROJECT, "packageCode")
                                : old(before).packageCode(),
                        fields.has("predecessor")
                                ? fields.codeOf(What.PROJECT, "predecessor")
                                : old(before).predecessor(),
                        phases,
                        buildings(fields, before, phases),
                        years,
                        promises(fields, before, years),
                        dormancy(fields, before),
                        fields.has("content") ? fields.text("content") : old(before).content(),
                        fields.has("source") ? fields.text("source") : old(before).source(),
                        sample(fields, before),
                        new Extras(fields, old(before).extras()).read(units.others(), near));
        draft.becomes(project, before);
    }

    /** What stands, or an empty project to take blanks from. */
    private static Project old(@Nullable Project before) {
        return before == null ? EMPTY : before;
    }

    private static final Project EMPTY =
            new Project(
                    "",
                    "",
                    List.of(),
                    Level.CITY,
                    Kind.NEW,
                    null,
                    List.of(),
                    null,
                    List.of(),
                    null,
                    null,
                    "",
                    List.of(),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    new TreeSet<>(),
                    List.of(),
                    null,
                    null,
                    null,
                    false,
                    Map.of());

    private static boolean says(Fields fields, String... names) {
        for (String name : names) {
            if (fields.has(name)) {
                return true;
            }
        }
        return false;
    }

    /** The district of its column, else of the community's code, else of the group's heading. */
    private static @Nullable String district(Fields fields, String near) {
        String named = fields.codeOf(What.DISTRICT, "district");
        if (named != null || fields.has("district")) {
            return named == null ? Sectioned.district(fields) : named;
        }
        String code = fields.code("communityCode");
        if (code != null && code.matches("\\d{12}")) {
            return code.substring(0, 6);
        }
        String community = fields.text("community");
        String found = community == null ? null : Extras.community(fields, community, near);
        return found == null ? Sectioned.district(fields) : found.substring(0, 6);
    }

    private static Level levelOf(@Nullable Project before, @Nullable String district) {
        if (before != null) {
            return before.level();
        }
        return district == null ? Level.CITY : Level.DISTRICT;
    }

    private static @Nullable Kind kind(Fields fields, @Nullable Project before) {
        if (fields.has("kind")) {
            Kind kind = fields.word(Kind.class, "kind", "kind");
            if (kind == null && fields.text("kind") == null) {
                fields.missing("kind");
            }
            return kind;
        }
        String section = fields.row().section();
        for (String heading : section == null ? new String[0] : section.split("/")) {
            Kind kind = Words.find(Kind.class, "kind", heading);
            if (kind != null) {
                fields.note("kind", "section", heading);
                return kind;
            }
        }
        if (before == null) {
            fields.missing("kind");
        }
        return before == null ? null : before.kind();
    }

    /** The lead unit, the units listed behind it, and those that only support. */
    private record Units(String lead, List<String> others, List<String> supporting) {}

    private static Units units(Fields fields, @Nullable Project before) {
        List<String> supporting =
                fields.has("supporting")
                        ? fields.codesOf(What.UNIT, "supporting")
                        : old(before).supportingUnits();
        if (!fields.has("leadUnit")) {
            if (before == null) {
                fields.missing("leadUnit");
            }
            return new Units(old(before).leadUnit(), List.of(), supporting);
        }
        List<String> named = fields.names("leadUnit");
        if (named.isEmpty()) {
            fields.missing("leadUnit");
            return new Units("", List.of(), supporting);
        }
        if (named.size() > 1) {
            fields.note("leadUnit", "lead-first", String.join("、", named), named.getFirst());
        }
        String lead = fields.meaning(What.UNIT, "leadUnit", named.getFirst(), "");
        if (lead == null && fields.find(What.UNIT, named.getFirst()) instanceof Match.Foreign) {
            fields.refuse("leadUnit", "exchange.row.no-unit", named.getFirst());
        }
        return new Units(lead == null ? "" : lead, named.subList(1, named.size()), supporting);
    }

    private static SortedSet<Integer> years(Fields fields, @Nullable Project before) {
        if (!fields.has("planYears")) {
            return old(before).planYears();
        }
        Cell cell = fields.cell("planYears");
        SortedSet<Integer> years =
                cell == null ? null : fields.taken("planYears", cell, Years.read(cell));
        return years == null ? new TreeSet<>() : years;
    }

    private static @Nullable Place place(Fields fields, @Nullable Project before) {
        if (fields.has("longitude") && fields.has("latitude")) {
            BigDecimal longitude = fields.number("longitude");
            BigDecimal latitude = fields.number("latitude");
            if (longitude != null && latitude != null) {
                Cell pair = Cell.text(0, longitude + "," + latitude);
                String wkt = fields.taken("longitude", pair, Places.read(pair.text()));
                return wkt == null ? null : new Place(wkt);
            }
        }
        if (!fields.has("place")) {
            return old(before).place();
        }
        Cell cell = fields.cell("place");
        String wkt = cell == null ? null : fields.taken("place", cell, Places.read(cell.text()));
        return wkt == null ? null : new Place(wkt);
    }

    private static List<Phase> phases(Fields fields, @Nullable Project before) {
        if (!fields.has("phases")) {
            return old(before).phases();
        }
        String text = fields.text("phases");
        return text == null ? List.of() : Phases.read(text);
    }

    private static List<Building> buildings(
            Fields fields, @Nullable Project before, List<Phase> phases) {
        if (!fields.has("buildings")) {
            return old(before).buildings();
        }
        Cell cell = fields.cell("buildings");
        if (cell == null) {
            return List.of();
        }
        CellReading<List<Building>> reading =
                Buildings.read(Plain.text(cell.text()), phases, old(before).buildings());
        List<Building> buildings = fields.taken("buildings", cell, reading);
        return buildings == null ? List.of() : buildings;
    }

    private static List<Promise> promises(
            Fields fields, @Nullable Project before, SortedSet<Integer> years) {
        return new PromiseCells(fields).read(old(before).promises(), years);
    }

    private static @Nullable Dormancy dormancy(Fields fields, @Nullable Project before) {
        if (!says(fields, "stopped", "restarted")) {
            return old(before).dormancy();
        }
        String stopped = fields.text("stopped");
        LocalDate restarted = fields.date("restarted", Edge.FIRST);
        return stopped == null ? null : Sleep.read(stopped, restarted);
    }

    private static boolean sample(Fields fields, @Nullable Project before) {
        return fields.has("sample")
                ? Boolean.TRUE.equals(fields.yes("sample"))
                : old(before).sample();
    }
}
