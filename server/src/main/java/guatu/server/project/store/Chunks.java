package guatu.server.project.store;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cuts rows into statements of bounded size, a few megabytes each. */
final class Chunks {

    private static final int ROWS = 5_000;

    private Chunks() {}

    static <T> Stream<List<T>> of(List<T> rows) {
        return IntStream.iterate(0, from -> from < rows.size(), from -> from + ROWS)
                .mapToObj(from -> rows.subList(from, Math.min(from + ROWS, rows.size())));
    }
}
