package guatu.server.wallmap;

import guatu.server.forecast.Board;
import guatu.server.forecast.Light;
import guatu.server.web.Page;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A page of a list with what it was counted on.
 *
 * @param version the list version it was counted on
 * @param position the place in the journal up to which reports are known
 * @param lights how many of {@code total} stand at each light; they add up to it
 */
record Listing<T>(
        int version,
        Instant asOf,
        long position,
        int total,
        int page,
        int size,
        Map<Light, Integer> lights,
        List<T> items) {

    static <V, T> Listing<T> of(
            Board board,
            List<V> found,
            PageRequest wanted,
            Function<V, Light> light,
            Function<V, T> item) {
        Page<V> page = Page.of(found, wanted.number(), wanted.fitting());
        return new Listing<>(
                board.listVersion(),
                board.asOf(),
                board.position(),
                page.total(),
                page.page(),
                page.size(),
                counts(found, light),
                page.items().stream().map(item).toList());
    }

    static <V> Map<Light, Integer> counts(List<V> found, Function<V, Light> light) {
        Map<Light, Integer> counts = new EnumMap<>(Light.class);
        List.of(Light.values()).forEach(one -> counts.put(one, 0));
        found.forEach(one -> counts.merge(light.apply(one), 1, Integer::sum));
        return counts;
    }
}
