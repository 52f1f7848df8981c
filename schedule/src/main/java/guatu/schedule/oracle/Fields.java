package guatu.schedule.oracle;

import guatu.schedule.time.Moments;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The fields of one line, counted from zero; a field that the line lacks is empty. */
final class Fields {
    private final String[] values;

    Fields(String line) {
        this.values = line.split("\\|", -1);
    }

    String text(int index) {
        return index < values.length ? values[index].trim() : "";
    }

    @Nullable LocalDateTime time(int index) {
        String text = text(index);
        return text.isEmpty() ? null : LocalDateTime.parse(text);
    }

    @Nullable Integer moment(int index) {
        LocalDateTime time = time(index);
        return time == null ? null : Moments.of(time);
    }

    @Nullable Integer number(int index) {
        String text = text(index);
        return text.isEmpty() ? null : rounded(text);
    }

    /** A count of minutes, which files may keep with fractions. */
    static int rounded(String text) {
        return Math.toIntExact(Math.round(Double.parseDouble(text)));
    }

    static int minuteOfDay(String clock) {
        String[] parts = clock.trim().split(":");
        return Integer.parseInt(parts[0]) % 24 * 60 + Integer.parseInt(parts[1]);
    }
}
