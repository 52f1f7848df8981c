package guatu.server.wallmap.layer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a project a feature is, and why it was drawn (所属与依据).
 *
 * @param phase number of a phase (分期), or null
 * @param building code of a building (单体), or null
 * @param district code of the district a section lies in (分段所在区市), or null
 * @param reason why it was drawn or changed, or null for what came from a file
 */
public record PartOf(
        @Nullable Integer phase,
        @Nullable String building,
        @Nullable String district,
        @Nullable String reason) {

    /** Of nothing in particular. */
    public static final PartOf NOTHING = new PartOf(null, null, null, null);

    /** What tiles and other programs are told of it. */
    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        if (phase != null) {
            told.put("phase", phase);
        }
        if (building != null) {
            told.put("building", building);
        }
        if (district != null) {
            told.put("district", district);
        }
        return told;
    }
}
