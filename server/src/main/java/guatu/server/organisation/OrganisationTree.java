package guatu.server.organisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The chain of command on one day (组织体系). Immutable. */
public final class OrganisationTree {

    private final OrganisationVersion version;
    private final LocalDate date;
    private final List<Unit> units;
    private final List<Post> posts;
    private final List<Holding> holdings;
    private final Map<String, Unit> unitByCode;
    private final Map<String, Post> postByCode;
    private final Map<String, Holding> holdingByPost;
    private final Map<String, List<Unit>> unitsByName;
    private final Map<String, List<Unit>> unitsByParent;

    OrganisationTree(
            OrganisationVersion version,
            LocalDate date,
            List<Unit> units,
            List<Post> posts,
            List<Holding> holdings) {
        this.version = version;
        this.date = date;
        this.units = List.copyOf(units);
        this.posts = List.copyOf(posts);
        this.holdings = List.copyOf(holdings);
        this.unitByCode = units.stream().collect(toUnmodifiableMap(Unit::code, u -> u));
        this.postByCode = posts.stream().collect(toUnmodifiableMap(Post::code, p -> p));
        this.holdingByPost = holdings.stream().collect(toUnmodifiableMap(Holding::post, h -> h));
        this.unitsByName = byName(units);
        this.unitsByParent =
                units.stream().collect(groupingBy(u -> u.parent() == null ? "" : u.parent()));
    }

    /** The version in force on the day; number 0 before the first one. */
    public OrganisationVersion version() {
        return version;
    }

    /** The day. */
    public LocalDate date() {
        return date;
    }

    /** The units that exist on the day, by code. */
    public List<Unit> units() {
        return units;
    }

    /** The posts that exist on the day, by code. */
    public List<Post> posts() {
        return posts;
    }

    /** Who holds which post on the day, by post. */
    public List<Holding> holdings() {
        return holdings;
    }

    /** The unit of that code, or null. */
    public @Nullable Unit unit(String code) {
        return unitByCode.get(code);
    }

    /** The post of that code, or null. */
    public @Nullable Post post(String code) {
        return postByCode.get(code);
    }

    /** The unit and everything below it, parents before children; empty for an unknown code. */
    public List<Unit> subtree(String code) {
        Unit top = unit(code);
        if (top == null) {
            return List.of();
        }
        List<Unit> found = new ArrayList<>(List.of(top));
        for (int i = 0; i < found.size(); i++) {
            found.addAll(unitsByParent.getOrDefault(found.get(i).code(), List.of()));
        }
        return found;
    }

    /** From the top down to the unit itself; empty for an unknown code. */
    public List<Unit> path(String code) {
        List<Unit> path = new ArrayList<>();
        Unit unit = unit(code);
        while (unit != null) {
            path.addFirst(unit);
            unit = unit.parent() == null ? null : unit(unit.parent());
        }
        return path;
    }

    /** Who holds the post, or null when it is vacant or unknown. */
    public @Nullable Holding holder(String post) {
        return holdingByPost.get(post);
    }

    /** The posts that the account holds, by code. */
    public List<Post> postsOf(String login) {
        return posts.stream().filter(post -> isHeldBy(post, login)).toList();
    }

    private boolean isHeldBy(Post post, String login) {
        return isHeldBy(post.code(), login);
    }

    /** Whether the account holds the post of that code. */
    public boolean isHeldBy(String post, String login) {
        Holding holding = holder(post);
        return holding != null && login.equals(holding.login());
    }

    /** The units that bear the code, name, short name or alias; more than one if ambiguous. */
    public List<Unit> unitsNamed(String codeOrNameOrAlias) {
        String wanted = codeOrNameOrAlias.strip();
        Unit byCode = unit(wanted);
        return byCode == null ? unitsByName.getOrDefault(wanted, List.of()) : List.of(byCode);
    }

    private static Map<String, List<Unit>> byName(List<Unit> units) {
        record Name(String name, Unit unit) {}
        Function<Unit, Stream<Name>> names =
                unit -> {
                    Set<String> all = new LinkedHashSet<>(unit.aliases());
                    all.add(unit.name());
                    all.add(unit.shortName());
                    return all.stream().map(name -> new Name(name, unit));
                };
        return units.stream()
                .flatMap(names)
                .collect(groupingBy(Name::name, mapping(Name::unit, toList())));
    }
}
