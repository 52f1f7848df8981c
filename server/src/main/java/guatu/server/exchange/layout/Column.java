package guatu.server.exchange.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one column stands for (列映射).
 *
 * @param index 0 for A
 * @param header as printed
 * @param field key of the field; null: kept as it is beside the project, or told as not loaded
 * @param unit the unit of its figures, from the heading, the title, or chosen; null without
 * @param fillDown whether a blank stands for the value above
 * @param confidence how sure the proposal is, 0 … 1; 1 once a person has confirmed it
 * @param samples the first values
 */
public record Column(
        int index,
        String header,
        @Nullable String field,
        @Nullable String unit,
        boolean fillDown,
        double confidence,
        List<String> samples) {

    /** The same column standing for a field. */
    Column as(@Nullable String otherField, double otherConfidence) {
        return new Column(index, header, otherField, unit, fillDown, otherConfidence, samples);
    }

    /** The same column with blanks standing for the value above, or not. */
    Column filledDown(boolean down) {
        return new Column(index, header, field, unit, down, confidence, samples);
    }

    /** The same column in a unit. */
    Column in(@Nullable String otherUnit) {
        return new Column(index, header, field, otherUnit, fillDown, confidence, samples);
    }
}
