package guatu.server.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a change really changes, by the day from which it shows (调整事项按生效日归集). A unit that only ends
 * shows the day after its last day; anything else from its first day on.
 */
record Effect(List<Unit> units, List<Post> posts) {

    /** The effects of a change, oldest day first; empty when everything already stands so. */
    static SortedMap<LocalDate, Effect> of(OrganisationChange change, Chronicle before) {
        SortedMap<LocalDate, Effect> effects = new TreeMap<>();
        for (Unit unit : change.units()) {
            Unit known = before.unitFrom(unit.code(), unit.validFrom());
            if (!unit.equals(known)) {
                at(effects, day(unit, known)).units().add(unit);
            }
        }
        for (Post post : change.posts()) {
            Post known = before.postFrom(post.code(), post.validFrom());
            if (!post.equals(known)) {
                at(effects, day(post, known)).posts().add(post);
            }
        }
        return effects;
    }

    private static Effect at(SortedMap<LocalDate, Effect> effects, LocalDate day) {
        return effects.computeIfAbsent(day, _ -> new Effect(new ArrayList<>(), new ArrayList<>()));
    }

    private static LocalDate day(Unit unit, @Nullable Unit known) {
        if (known == null || !until(unit, known.validTo()).equals(known)) {
            return unit.validFrom();
        }
        return dayAfterEarlier(unit.validTo(), known.validTo(), unit.validFrom());
    }

    private static LocalDate day(Post post, @Nullable Post known) {
        if (known == null || !until(post, known.validTo()).equals(known)) {
            return post.validFrom();
        }
        return dayAfterEarlier(post.validTo(), known.validTo(), post.validFrom());
    }

    private static LocalDate dayAfterEarlier(
            @Nullable LocalDate one, @Nullable LocalDate other, LocalDate otherwise) {
        if (one == null || other == null) {
            LocalDate only = one == null ? other : one;
            return only == null ? otherwise : only.plusDays(1);
        }
        return (one.isBefore(other) ? one : other).plusDays(1);
    }

    private static Unit until(Unit unit, @Nullable LocalDate validTo) {
        return new Unit(
                unit.code(),
                unit.name(),
                unit.shortName(),
                unit.aliases(),
                unit.kind(),
                unit.parent(),
                unit.district(),
                unit.validFrom(),
                validTo);
    }

    private static Post until(Post post, @Nullable LocalDate validTo) {
        return new Post(post.code(), post.name(), post.unit(), post.validFrom(), validTo);
    }
}
