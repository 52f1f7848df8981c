package guatu.server.exchange.notation;

import guatu.server.exchange.cell.CellReading;
import guatu.server.project.LagUnit;
import guatu.server.project.Relation;
import guatu.server.project.RelationType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Relations (紧前节点) as {@code M02FS+10工作日;M01SS+30日}; finish-to-start without a type. */
public final class Relations {

    private static final String SEPARATORS = ";；,，、\n";
    private static final Pattern RELATION =
            Pattern.compile(
                    "(\"(?:[^\"]|\"\")*\"|.+?)\\s*(?:(FS|SS|FF|SF)\\s*(?:([+-])\\s*(\\d{1,5})\\s*"
                            + "(个?工作日|日历日|自然日|日|天)?)?)?");

    /** A name with its type and lag; what is longer is no relation, and would be tried for ever. */
    private static final int LONGEST = 400;

    private Relations() {}

    /**
     * Reads all relations into a milestone.
     *
     * @param to key of the milestone
     * @param find turns what names a predecessor into its key, or null when there is none
     */
    public static CellReading<List<Relation>> read(
            String text, String to, Function<String, @Nullable String> find) {
        List<Relation> relations = new ArrayList<>();
        for (String part : Parts.split(text, SEPARATORS)) {
            Matcher relation = RELATION.matcher(part);
            if (part.length() > LONGEST || !relation.matches()) {
                String begin = part.substring(0, Math.min(part.length(), LONGEST));
                return CellReading.refused("relation", begin);
            }
            String from = find.apply(Parts.unquoted(relation.group(1)));
            if (from == null) {
                return CellReading.refused("no-predecessor", Parts.unquoted(relation.group(1)));
            }
            String type = relation.group(2);
            int days = relation.group(4) == null ? 0 : Integer.parseInt(relation.group(4));
            String unit = relation.group(5);
            if (days != 0 && unit == null) {
                return CellReading.refused("lag-unit", part);
            }
            relations.add(
                    new Relation(
                            from,
                            to,
                            type == null ? RelationType.FS : RelationType.valueOf(type),
                            "-".equals(relation.group(3)) ? -days : days,
                            unit == null || unit.endsWith("工作日")
                                    ? LagUnit.WORKING
                                    : LagUnit.CALENDAR));
        }
        return CellReading.value(relations);
    }

    /** Prints the relations into a milestone of a project. */
    public static String print(List<Relation> relations, String project) {
        return relations.stream()
                .map(relation -> print(relation, project))
                .collect(Collectors.joining(";"));
    }

    private static String print(Relation relation, String project) {
        String own = project + "/";
        String from = relation.from();
        String near = from.startsWith(own) ? from.substring(own.length()) : from;
        String unit = relation.unit() == LagUnit.WORKING ? "工作日" : "日";
        String lag =
                relation.lag() == 0 && relation.unit() == LagUnit.WORKING
                        ? ""
                        : (relation.lag() < 0 ? "" : "+") + relation.lag() + unit;
        return Parts.quoted(near, SEPARATORS) + relation.type() + lag;
    }
}
