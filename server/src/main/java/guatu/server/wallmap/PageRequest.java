package guatu.server.wallmap;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted, in which order, of which list version (分页与排序).
 *
 * @param version an earlier list version; the current one when missing
 * @param sort name of a sort order; by code when missing
 * @param desc whether in falling order
 * @param page from 0
 * @param size 1 to 500
 */
record PageRequest(
        @Nullable Integer version,
        @Nullable String sort,
        @Nullable Boolean desc,
        @Nullable Integer page,
        @Nullable Integer size) {

    private static final int USUAL_SIZE = 50;

    boolean falling() {
        return Boolean.TRUE.equals(desc);
    }

    int number() {
        return page == null ? 0 : page;
    }

    int fitting() {
        return size == null ? USUAL_SIZE : size;
    }
}
