package guatu.server.wallmap.file;

import guatu.server.web.Problem;
import guatu.tiles.datum.ReferenceSystem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds (图形文件内容).
 *
 * @param told the reference system that the file names, or null
 * @param unit the unit of length that the file names, or null
 * @param notes what was odd about it without hindering the reading
 */
record GisFile(
        String format,
        @Nullable ReferenceSystem told,
        @Nullable LengthUnit unit,
        List<RawFeature> features,
        List<Problem> notes) {

    GisFile {
        features = List.copyOf(features);
        notes = List.copyOf(notes);
    }

    GisFile(
            String format,
            @Nullable ReferenceSystem told,
            List<RawFeature> features,
            List<Problem> notes) {
        this(format, told, null, features, notes);
    }

    /** The same file with other features and one more note. */
    GisFile with(List<RawFeature> others, @Nullable Problem note) {
        List<Problem> more = new ArrayList<>(notes);
        if (note != null) {
            more.add(note);
        }
        return new GisFile(format, told, unit, others, more);
    }
}
