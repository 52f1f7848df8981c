package guatu.server.publication.check;

import guatu.server.campaign.Area;
import guatu.server.campaign.District;
import guatu.server.forecast.Board;
import guatu.server.forecast.ProjectView;
import guatu.server.project.Project;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names a text may call places by (地名录): the city, its districts, the areas and communities,
 * the projects. One pass over the text, the longest name wins.
 */
public final class Gazetteer {

    private static final Pattern CITY = Pattern.compile("^(\\p{IsHan}{2,4}市)");
    private static final int SHORTEST_PROJECT = 4;
    private static final String COMMUNITY = "社区";

    private final Map<Character, List<Name>> names = new HashMap<>();
    private final Where city = new Where(Where.Kind.CITY, Where.CITY_CODE, "全市", null);
    private final String cityName;
    private final Map<String, Where> places = new HashMap<>();
    private final Map<String, List<ProjectView>> projects = new HashMap<>();
    private final List<Where> communities;

    private record Name(String words, Where where) {}

    /** A place named in a text. */
    public record Mention(int start, int end, Where where) {}

    public Gazetteer(Board board) {
        put("全市", city);
        Matcher named = CITY.matcher(board.frame().campaign().name());
        this.cityName = named.find() ? named.group(1) : "";
        put(cityName, city);
        board.frame().districts().forEach(this::put);
        board.frame().areas().forEach(this::put);
        board.list().projects().forEach(this::put);
        names.values()
                .forEach(list -> list.sort((a, b) -> b.words().length() - a.words().length()));
        board.projects().forEach(this::place);
        communities =
                places.values().stream()
                        .filter(place -> place.kind() == Where.Kind.COMMUNITY)
                        .sorted((a, b) -> a.code().compareTo(b.code()))
                        .toList();
    }

    private void place(ProjectView project) {
        Set<String> codes = new HashSet<>(project.project().areas());
        codes.add(project.code());
        codes.forEach(code -> projects.computeIfAbsent(code, _ -> new ArrayList<>()).add(project));
    }

    private void put(District district) {
        Where where =
                new Where(Where.Kind.DISTRICT, district.code(), district.name(), district.code());
        put(district.name(), where);
        // 市南区 is 市南 in running text; names of two characters stay whole.
        if (district.name().length() > 2) {
            put(district.name().substring(0, district.name().length() - 1), where);
        }
        district.aliases().forEach(alias -> put(alias, where));
    }

    private void put(Area area) {
        boolean community = area.kind().equals(COMMUNITY);
        String district = area.districts().size() == 1 ? area.districts().getFirst() : null;
        Where where =
                new Where(
                        community ? Where.Kind.COMMUNITY : Where.Kind.AREA,
                        area.code(),
                        area.name(),
                        district);
        put(area.name(), where);
        area.aliases().forEach(alias -> put(alias, where));
    }

    private void put(Project project) {
        Where where =
                new Where(Where.Kind.PROJECT, project.code(), project.name(), project.district());
        if (project.name().length() >= SHORTEST_PROJECT) {
            put(project.name(), where);
        }
        project.aliases().stream()
                .filter(alias -> alias.length() >= SHORTEST_PROJECT)
                .forEach(alias -> put(alias, where));
    }

    private void put(String words, Where where) {
        if (!words.isBlank()) {
            places.putIfAbsent(where.code(), where);
            names.computeIfAbsent(words.charAt(0), _ -> new ArrayList<>())
                    .add(new Name(words, where));
        }
    }

    /** The whole of what the campaign covers. */
    Where city() {
        return city;
    }

    /** Whether words are the city's name, whole or without its 市. */
    boolean isCity(String words) {
        return words.length() > 1 && cityName.startsWith(words);
    }

    /** The place of that code, or null. */
    public @Nullable Where find(String code) {
        return places.get(code);
    }

    /** The communities, by code. */
    List<Where> communities() {
        return communities;
    }

    /** The projects that a place means: itself, or those that lie in the area or community. */
    List<ProjectView> projectsAt(Where place) {
        return projects.getOrDefault(place.code(), List.of());
    }

    /** Every place named, in order. */
    List<Mention> mentions(String text) {
        List<Mention> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Name name = longest(text, at);
            if (name == null) {
                at++;
            } else {
                found.add(new Mention(at, at + name.words().length(), name.where()));
                at += name.words().length();
            }
        }
        return found;
    }

    private @Nullable Name longest(String text, int at) {
        for (Name name : names.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(name.words(), at)) {
                return name;
            }
        }
        return null;
    }
}
