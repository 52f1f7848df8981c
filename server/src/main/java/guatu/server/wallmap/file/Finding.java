package guatu.server.wallmap.file;

import guatu.server.web.Problem;
import guatu.tiles.shape.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * Something about one feature of a file (要素问题).
 *
 * @param place where the feature stands in the file, from 0
 * @param isRefused whether the feature cannot be taken; else people judge
 * @param around where on the map, in degrees of WGS 84, or null
 */
record Finding(int place, Problem problem, boolean isRefused, @Nullable Bounds around) {

    static Finding refused(int place, Problem problem) {
        return new Finding(place, problem, true, null);
    }

    static Finding warning(int place, Problem problem, @Nullable Bounds around) {
        return new Finding(place, problem, false, around);
    }
}
