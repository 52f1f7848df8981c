package guatu.server.web;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list (分页).
 *
 * @param total how many there are on all pages
 * @param page number of this page, from 0
 * @param size how many fit on a page, 1 to {@value #LARGEST}
 * @param items those on this page
 * @param <T> what is listed
 */
public record Page<T>(int total, int page, int size, List<T> items) {

    /** The most that fit on one page. */
    public static final int LARGEST = 500;

    public Page {
        items = List.copyOf(items);
    }

    /** Cuts one page out of the whole list; a page beyond the end is empty. */
    public static <T> Page<T> of(List<T> all, int page, int size) {
        int fitting = Math.clamp(size, 1, LARGEST);
        long start = (long) Math.max(page, 0) * fitting;
        int from = (int) Math.min(start, all.size());
        int to = Math.min(from + fitting, all.size());
        return new Page<>(all.size(), Math.max(page, 0), fitting, all.subList(from, to));
    }

    /** The same page with each item turned into another. */
    public <R> Page<R> map(Function<T, R> turn) {
        return new Page<>(total, page, size, items.stream().map(turn).toList());
    }
}
