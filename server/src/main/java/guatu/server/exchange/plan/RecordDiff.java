package guatu.server.exchange.plan;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What differs between two records of one type, component by component (字段比对). */
final class RecordDiff {

    private RecordDiff() {}

    static List<FieldChange> between(@Nullable Object before, Object after) {
        List<FieldChange> changes = new ArrayList<>();
        if (before == null) {
            return changes;
        }
        for (RecordComponent component : after.getClass().getRecordComponents()) {
            Object old = value(component, before);
            Object now = value(component, after);
            if (!Objects.equals(old, now)) {
                changes.add(new FieldChange(component.getName(), print(old), print(now)));
            }
        }
        return changes;
    }

    private static @Nullable Object value(RecordComponent component, Object record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + component + " of " + record, e);
        }
    }

    /** Records within records are printed by their values, as a cell would hold them. */
    static String print(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> many ->
                    many.stream().map(RecordDiff::print).collect(Collectors.joining("、"));
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .collect(Collectors.joining("；"));
            case BigDecimal number -> number.toPlainString();
            case Record record -> printRecord(record);
            default -> value.toString();
        };
    }

    private static String printRecord(Record record) {
        List<String> values = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String text = print(value(component, record));
            if (!text.isEmpty()) {
                values.add(text);
            }
        }
        return String.join(" ", values);
    }
}
