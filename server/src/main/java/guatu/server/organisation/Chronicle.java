package guatu.server.organisation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was ever put in place, from which the chain of command of any day follows (组织沿革).
 * On a day counts, of each unit and post, what the version that came into force last put.
 */
final class Chronicle {

    private static final Comparator<OrganisationVersion> IN_FORCE_LATER =
            comparing(OrganisationVersion::validFrom).thenComparingInt(OrganisationVersion::no);

    /** A unit or post as a version put it. */
    record Put<T>(OrganisationVersion version, T what) {}

    private final List<OrganisationVersion> versions;
    private final List<Put<Unit>> units;
    private final List<Put<Post>> posts;
    private final List<Holding> holdings;
    private final Map<LocalDate, OrganisationTree> trees = new ConcurrentHashMap<>();

    /**
     * Holdings are in order of record: of two for the same post from the same day the later counts.
     */
    Chronicle(
            List<OrganisationVersion> versions,
            List<Put<Unit>> units,
            List<Put<Post>> posts,
            List<Holding> holdings) {
        this.versions = versions.stream().sorted(comparingInt(OrganisationVersion::no)).toList();
        this.units = inOrderOfForce(units);
        this.posts = inOrderOfForce(posts);
        this.holdings = List.copyOf(holdings);
    }

    List<OrganisationVersion> versions() {
        return versions;
    }

    int newest() {
        return versions.isEmpty() ? 0 : versions.getLast().no();
    }

    OrganisationTree on(LocalDate day) {
        return trees.computeIfAbsent(day, this::build);
    }

    /** What was last put for that unit before or on the day, whether it still exists or not. */
    @Nullable Unit unitPut(String code, LocalDate day) {
        return latest(units, Unit::code, day).get(code);
    }

    /** What was last put for that post before or on the day, whether it still exists or not. */
    @Nullable Post postPut(String code, LocalDate day) {
        return latest(posts, Post::code, day).get(code);
    }

    /** Whether this very unit was put at some time and not changed from the same day since. */
    @Nullable Unit unitFrom(String code, LocalDate validFrom) {
        return last(units, u -> u.code().equals(code) && u.validFrom().equals(validFrom));
    }

    @Nullable Post postFrom(String code, LocalDate validFrom) {
        return last(posts, p -> p.code().equals(code) && p.validFrom().equals(validFrom));
    }

    private OrganisationTree build(LocalDate day) {
        List<Unit> existing =
                latest(units, Unit::code, day).values().stream()
                        .filter(unit -> unit.existsOn(day))
                        .toList();
        List<Post> open =
                latest(posts, Post::code, day).values().stream()
                        .filter(post -> post.existsOn(day))
                        .toList();
        return new OrganisationTree(inForce(day), day, existing, open, held(day));
    }

    private OrganisationVersion inForce(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(day))
                .max(IN_FORCE_LATER)
                .orElse(new OrganisationVersion(0, day, ""));
    }

    private List<Holding> held(LocalDate day) {
        Map<String, Holding> byPost = new TreeMap<>();
        for (Holding holding : holdings) {
            Holding other = byPost.get(holding.post());
            boolean begun = !holding.from().isAfter(day);
            if (begun && (other == null || !holding.from().isBefore(other.from()))) {
                byPost.put(holding.post(), holding);
            }
        }
        Collection<Holding> latest = byPost.values();
        return latest.stream().filter(holding -> holding.holdsOn(day)).toList();
    }

    private static <T> Map<String, T> latest(
            List<Put<T>> puts, Function<T, String> code, LocalDate day) {
        Map<String, T> latest = new TreeMap<>();
        for (Put<T> put : puts) {
            if (!put.version().validFrom().isAfter(day)) {
                latest.put(code.apply(put.what()), put.what());
            }
        }
        return latest;
    }

    private static <T> @Nullable T last(List<Put<T>> puts, Function<T, Boolean> wanted) {
        List<Put<T>> found = puts.stream().filter(put -> wanted.apply(put.what())).toList();
        return found.isEmpty() ? null : found.getLast().what();
    }

    private static <T> List<Put<T>> inOrderOfForce(List<Put<T>> puts) {
        List<Put<T>> ordered = new ArrayList<>(puts);
        ordered.sort(comparing(Put::version, IN_FORCE_LATER));
        return List.copyOf(ordered);
    }
}
