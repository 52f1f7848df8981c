package guatu.server.wallmap.file;

import guatu.server.web.Problem;
import guatu.tiles.datum.ReferenceSystem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds (图形文件内容).
 *
 * @param told the reference system that the file names, or null
 * @param notes what was odd about it without hindering the reading
 */
record GisFile(
        String format,
        @Nullable ReferenceSystem told,
        List<RawFeature> features,
        List<Problem> notes) {

    GisFile {
        features = List.copyOf(features);
        notes = List.copyOf(notes);
    }
}
