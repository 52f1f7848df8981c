package guatu.server.exchange.notation;

import guatu.server.exchange.cell.CellReading;
import guatu.server.project.Building;
import guatu.server.project.Phase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Single buildings (单体) as {@code 一期:一号动力中心;一号厂房}, the phase only where there is one. */
public final class Buildings {

    private static final String SEPARATORS = ";；\n";
    private static final String COLONS = ":：";
    private static final String ALL = SEPARATORS + COLONS;

    private Buildings() {}

    /**
     * Reads buildings; one that is known by name and phase keeps its code, a new one gets the next.
     */
    public static CellReading<List<Building>> read(
            String text, List<Phase> phases, List<Building> known) {
        List<Building> buildings = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        known.forEach(building -> codes.add(building.code()));
        for (String part : Parts.split(text, SEPARATORS)) {
            List<String> halves = Parts.split(part, COLONS);
            String name = Parts.unquoted(halves.getLast());
            Integer phase = null;
            if (halves.size() == 2) {
                phase = number(phases, Parts.unquoted(halves.getFirst()));
                if (phase == null) {
                    return CellReading.refused("no-phase", halves.getFirst());
                }
            }
            buildings.add(new Building(code(known, codes, name, phase), name, phase));
        }
        return CellReading.value(buildings);
    }

    /** The number of the phase of that name, or null. */
    public static @Nullable Integer number(List<Phase> phases, String name) {
        for (Phase phase : phases) {
            if (phase.name().equals(name)) {
                return phase.no();
            }
        }
        return null;
    }

    private static String code(
            List<Building> known, Set<String> codes, String name, @Nullable Integer phase) {
        for (Building building : known) {
            if (building.name().equals(name) && Objects.equals(building.phase(), phase)) {
                return building.code();
            }
        }
        int number = 1;
        while (!codes.add("B%02d".formatted(number))) {
            number++;
        }
        return "B%02d".formatted(number);
    }

    /** Prints buildings. */
    public static String print(List<Building> buildings, List<Phase> phases) {
        return buildings.stream()
                .map(building -> prefix(building, phases) + Parts.quoted(building.name(), ALL))
                .collect(Collectors.joining(";"));
    }

    private static String prefix(Building building, List<Phase> phases) {
        for (Phase phase : phases) {
            Integer number = building.phase();
            if (number != null && phase.no() == number) {
                return Parts.quoted(phase.name(), ALL) + ":";
            }
        }
        return "";
    }
}
