package guatu.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of known units and classifiers, read once from {@code units.tsv}. */
public final class Units {

    private static final List<Unit> ALL = read();
    private static final Map<String, Unit> BY_PRINTED = index();

    public static final Unit SQUARE_METRE = get("平方米");
    public static final Unit YUAN = get("元");
    public static final Unit PERCENT = get("%");
    public static final Unit PERCENTAGE_POINT = get("个百分点");

    private Units() {}

    /**
     * The unit printed so, by symbol or alias; full-width letters and blanks around it do not
     * matter, and a magnitude before it is not part of it ({@code 万平方米} is not a unit).
     */
    public static Optional<Unit> find(String printed) {
        return Optional.ofNullable(BY_PRINTED.get(Width.narrow(printed.strip())));
    }

    /** The unit printed so, which must exist. */
    public static Unit get(String printed) {
        return find(printed)
                .orElseThrow(
                        () -> new IllegalArgumentException("No unit is printed " + printed + "."));
    }

    /** Every unit, in the order of the table. */
    public static List<Unit> all() {
        return ALL;
    }

    private static List<Unit> read() {
        List<Unit> units = new ArrayList<>();
        for (List<String> row : Table.rows(Units.class, "units.tsv")) {
            String[] factor = row.get(3).split("/");
            units.add(
                    new Unit(
                            row.get(0),
                            row.size() > 4 ? List.of(row.get(4).split(" ")) : List.of(),
                            Dimension.valueOf(row.get(1)),
                            row.get(2),
                            new BigDecimal(factor[0]),
                            factor.length > 1 ? new BigDecimal(factor[1]) : BigDecimal.ONE));
        }
        return List.copyOf(units);
    }

    private static Map<String, Unit> index() {
        Map<String, Unit> index = new LinkedHashMap<>();
        for (Unit unit : ALL) {
            put(index, unit.symbol(), unit);
            unit.aliases().forEach(alias -> put(index, alias, unit));
        }
        return Map.copyOf(index);
    }

    private static void put(Map<String, Unit> index, String printed, Unit unit) {
        Unit other = index.put(Width.narrow(printed), unit);
        if (other != null && !other.equals(unit)) {
            throw new IllegalStateException(
                    "units.tsv gives " + printed + " to both " + other + " and " + unit + ".");
        }
    }
}
