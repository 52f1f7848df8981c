package guatu.server.exchange.output;

import guatu.server.exchange.cell.NameList;
import guatu.server.exchange.plan.Standing;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Codes printed as the names people know (按名称引用), or as codes where a name is not unique. */
final class CodeNames {

    private final Map<String, String> units = new HashMap<>();
    private final Map<String, String> actions = new HashMap<>();
    private final Map<String, String> lines = new HashMap<>();
    private final Map<String, String> areas = new HashMap<>();
    private final Map<String, String> events = new HashMap<>();
    private final Map<String, String> districts = new HashMap<>();

    CodeNames(Standing standing) {
        Map<String, String> names = new LinkedHashMap<>();
        standing.units().forEach(unit -> names.put(unit.code(), unit.name()));
        keepUnique(names, units);
        standing.actions().forEach(action -> names.put(action.code(), action.name()));
        keepUnique(names, actions);
        standing.lines().forEach(line -> names.put(line.code(), line.name()));
        keepUnique(names, lines);
        standing.areas().forEach(area -> names.put(area.code(), area.name()));
        keepUnique(names, areas);
        standing.events().forEach(event -> names.put(event.code(), event.name()));
        keepUnique(names, events);
        standing.districts().forEach(district -> names.put(district.code(), district.name()));
        keepUnique(names, districts);
    }

    private static void keepUnique(Map<String, String> names, Map<String, String> into) {
        Map<String, Long> bearers =
                names.values().stream()
                        .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        names.forEach((code, name) -> {
            // A name with a separator in it would be read back as two.
            boolean plain = NameList.split(name).equals(List.of(name));
            boolean unique = bearers.getOrDefault(name, 0L) == 1;
            into.put(code, unique && plain ? name : code);
        });
        names.clear();
    }

    @Nullable String unit(@Nullable String code) {
        return name(units, code);
    }

    @Nullable String line(@Nullable String code) {
        return name(lines, code);
    }

    @Nullable String event(@Nullable String code) {
        return name(events, code);
    }

    @Nullable String district(@Nullable String code) {
        return name(districts, code);
    }

    String units(Collection<String> codes) {
        return names(units, codes);
    }

    String actions(Collection<String> codes) {
        return names(actions, codes);
    }

    String areas(Collection<String> codes) {
        return names(areas, codes);
    }

    String districts(Collection<String> codes) {
        return names(districts, codes);
    }

    private static @Nullable String name(Map<String, String> names, @Nullable String code) {
        return code == null ? null : names.getOrDefault(code, code);
    }

    private static String names(Map<String, String> names, Collection<String> codes) {
        return codes.stream()
                .map(code -> names.getOrDefault(code, code))
                .collect(Collectors.joining("、"));
    }
}
