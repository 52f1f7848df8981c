package guatu.server.project;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a component of the list is written in the list of changes: as in the workbook. */
final class Printed {

    private Printed() {}

    /** The component as text, null where nothing stands. */
    static @Nullable String of(@Nullable Object component) {
        return switch (component) {
            case null -> null;
            case BigDecimal number -> number.toPlainString();
            case Place place -> place.wkt();
            case Phase phase -> phase.no() + " " + phase.name();
            case Building building -> building.code() + " " + building.name();
            case Promise promise -> promise(promise);
            case Dormancy dormancy -> dormancy(dormancy);
            case EventAnchor anchor -> anchor.event() + "-" + anchor.calendarDaysBefore() + "日";
            case Collection<?> several -> several.isEmpty() ? null : joined(several);
            case Map<?, ?> extras -> extras.isEmpty() ? null : extras.toString();
            default -> component.toString();
        };
    }

    /** All relations that lead into one milestone: {@code M02FS+10工作日;M01SS+30日}. */
    static @Nullable String relations(List<Relation> into) {
        return into.isEmpty()
                ? null
                : into.stream().map(Printed::relation).collect(Collectors.joining(";"));
    }

    private static String relation(Relation relation) {
        String unit = relation.unit() == LagUnit.WORKING ? "工作日" : "日";
        String lag = relation.lag() == 0 ? "" : "%+d%s".formatted(relation.lag(), unit);
        return relation.from() + relation.type() + lag;
    }

    private static String joined(Collection<?> several) {
        return several.stream()
                .map(one -> String.valueOf(of(one)))
                .collect(Collectors.joining("、"));
    }

    private static String promise(Promise promise) {
        return "%d:%s=%s%s"
                .formatted(
                        promise.year(),
                        promise.measure(),
                        promise.quantity().toPlainString(),
                        promise.unit());
    }

    private static String dormancy(Dormancy dormancy) {
        String restarted = dormancy.restartedOn() == null ? "" : " → " + dormancy.restartedOn();
        return dormancy.printed() + restarted;
    }
}
