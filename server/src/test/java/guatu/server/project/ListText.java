package guatu.server.project;

import guatu.server.campaign.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A list written as text, one line a project, milestone or relation:
 *
 * <pre>
 * VR 虚拟现实产业园 kind=NEW district=370212 lead=GS areas=株洲路 phases=1:一期,2:二期
 * VR/M1 一期封顶 phase=1 start=2022-03-01 finish=2022-11-30 post=GS-1 weight=2
 * VR/M1 -> VR/M2 FS+3
 * </pre>
 */
public final class ListText {

    private final List<Project> projects = new ArrayList<>();
    private final List<Milestone> milestones = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    private ListText(String text) {
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::read);
    }

    /** The list at version 1. */
    public static ProjectList list(String text) {
        ListText read = new ListText(text);
        return new ProjectList(1, read.projects, read.milestones, read.relations);
    }

    /** An edit that puts all that is written. */
    public static ListEdit edit(String reason, String text) {
        ListText read = new ListText(text);
        Map<String, List<Relation>> into = new TreeMap<>();
        read.relations.forEach(
                one -> into.computeIfAbsent(one.to(), key -> new ArrayList<>()).add(one));
        return new ListEdit(
                reason, null, null, read.projects, read.milestones, into, Set.of(), Set.of());
    }

    /** An edit that removes projects and milestones. */
    public static ListEdit removal(String reason, String... keys) {
        Set<String> projects = new TreeSet<>();
        Set<String> milestones = new TreeSet<>();
        for (String key : keys) {
            (key.contains("/") ? milestones : projects).add(key);
        }
        return new ListEdit(
                reason, null, null, List.of(), List.of(), Map.of(), projects, milestones);
    }

    private void read(String line) {
        String[] words = line.split("\\s+");
        if (line.contains("->")) {
            relations.add(relation(words[0], words[2], words[3]));
        } else if (words[0].contains("/")) {
            milestones.add(milestone(words[0], words[1], new Fields(words)));
        } else {
            projects.add(project(words[0], words[1], new Fields(words)));
        }
    }

    private static Relation relation(String from, String to, String how) {
        String lag = how.substring(2);
        boolean calendar = lag.endsWith("d");
        String days = calendar ? lag.substring(0, lag.length() - 1) : lag;
        return new Relation(
                from,
                to,
                RelationType.valueOf(how.substring(0, 2)),
                days.isEmpty() ? 0 : Integer.parseInt(days),
                calendar ? LagUnit.CALENDAR : LagUnit.WORKING);
    }

    private static Project project(String code, String name, Fields is) {
        return new Project(
                code,
                name.equals("-") ? "" : name,
                is.several("aliases"),
                Level.valueOf(is.or("level", "DISTRICT")),
                Kind.valueOf(is.or("kind", "NEW")),
                is.get("district"),
                is.several("actions"),
                is.get("line"),
                is.several("areas"),
                is.get("place") == null ? null : place(is.or("place", "")),
                is.decimal("investment"),
                is.or("lead", "GS"),
                is.several("support"),
                is.get("package"),
                is.get("predecessor"),
                is.several("phases").stream().map(ListText::phase).toList(),
                is.several("buildings").stream().map(ListText::building).toList(),
                new TreeSet<>(is.numbers("years", "2022")),
                is.several("promises").stream().map(ListText::promise).toList(),
                dormancy(is),
                is.get("content"),
                is.get("source"),
                is.get("sample") != null,
                Map.of());
    }

    private static Place place(String text) {
        return new Place("POINT(" + text.replace('_', ' ') + ")");
    }

    private static Phase phase(String text) {
        String[] parts = text.split(":");
        return new Phase(Integer.parseInt(parts[0]), parts[1]);
    }

    private static Building building(String text) {
        String[] parts = text.split(":");
        return new Building(
                parts[0], parts[1], parts.length > 2 ? Integer.valueOf(parts[2]) : null);
    }

    private static Promise promise(String text) {
        String[] parts = text.split(":");
        return new Promise(
                Integer.parseInt(parts[0]), parts[1], new BigDecimal(parts[2]), parts[3]);
    }

    private static @Nullable Dormancy dormancy(Fields is) {
        String printed = is.get("dormant");
        return printed == null
                ? null
                : new Dormancy(printed, is.number("stopped"), is.date("restarted"));
    }

    private static Milestone milestone(String key, String name, Fields is) {
        String event = is.get("event");
        return new Milestone(
                key.substring(0, key.indexOf('/')),
                key.substring(key.indexOf('/') + 1),
                name.equals("-") ? "" : name,
                is.number("phase"),
                is.get("building"),
                is.date("start"),
                is.date("finish"),
                is.number("days"),
                new BigDecimal(is.or("weight", "1")),
                is.get("evidence"),
                is.date("notBefore"),
                is.date("mustBy"),
                is.get("unit"),
                is.get("post"),
                is.several("with"),
                is.get("supervisor"),
                event == null ? null : anchor(event));
    }

    private static EventAnchor anchor(String text) {
        int minus = text.lastIndexOf('-');
        return new EventAnchor(
                text.substring(0, minus), Integer.parseInt(text.substring(minus + 1)));
    }

    /** The fields of one line. */
    private static final class Fields {

        private final Map<String, String> values = new HashMap<>();

        Fields(String[] words) {
            for (int i = 2; i < words.length; i++) {
                int equals = words[i].indexOf('=');
                values.put(words[i].substring(0, equals), words[i].substring(equals + 1));
            }
        }

        @Nullable String get(String name) {
            return values.get(name);
        }

        String or(String name, String otherwise) {
            return values.getOrDefault(name, otherwise);
        }

        List<String> several(String name) {
            String text = values.get(name);
            return text == null || text.isEmpty() ? List.of() : List.of(text.split(","));
        }

        List<Integer> numbers(String name, String otherwise) {
            String text = or(name, otherwise);
            return text.isEmpty()
                    ? List.of()
                    : List.of(text.split(",")).stream().map(Integer::valueOf).toList();
        }

        @Nullable Integer number(String name) {
            String text = values.get(name);
            return text == null ? null : Integer.valueOf(text);
        }

        @Nullable LocalDate date(String name) {
            String text = values.get(name);
            return text == null ? null : LocalDate.parse(text);
        }

        @Nullable BigDecimal decimal(String name) {
            String text = values.get(name);
            return text == null ? null : new BigDecimal(text);
        }
    }

    /** The keys of a list with their names, to look at. */
    public static Map<String, String> names(ProjectList list) {
        Map<String, String> names = new LinkedHashMap<>();
        list.projects().forEach(one -> names.put(one.code(), one.name()));
        return names;
    }
}
