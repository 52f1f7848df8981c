package guatu.quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A word that makes a figure vague (概数词), from {@code qualifiers.tsv}.
 *
 * @param printed as it stands in the text
 * @param place where it stands
 * @param sense what it says
 * @param guard characters beside which it is part of another word, such as the 签 of 签约
 * @param despite words ending in a guard that leave the qualifier free: 进度过半 though not 度过
 */
public record Qualifier(
        String printed, Place place, Sense sense, String guard, List<String> despite) {

    public Qualifier {
        despite = List.copyOf(despite);
    }

    /** Where a qualifier stands about its number. */
    public enum Place {
        /** Before the number: 约28.6. */
        PRE,
        /** After the number or the unit: 10%左右. */
        POST,
        /** Between number and unit: 3400余个. */
        BETWEEN,
        /** Earlier in the clause: 约占…七成. */
        LOOSE
    }

    private static final List<Qualifier> ALL = read();

    /** Every qualifier, longest first, so that 不超过 is met before 超过. */
    public static List<Qualifier> all() {
        return ALL;
    }

    /** The qualifier printed so at that place. */
    public static Optional<Qualifier> find(String printed, Place place) {
        return ALL.stream().filter(q -> q.place == place && q.printed.equals(printed)).findFirst();
    }

    private static List<Qualifier> read() {
        List<Qualifier> all = new ArrayList<>();
        for (List<String> row : Table.rows(Qualifier.class, "qualifiers.tsv")) {
            all.add(
                    new Qualifier(
                            row.get(0),
                            Place.valueOf(row.get(1)),
                            Sense.valueOf(row.get(2)),
                            row.size() > 3 ? row.get(3) : "",
                            row.size() > 4 ? List.of(row.get(4).split(" ")) : List.of()));
        }
        all.sort(Comparator.comparingInt((Qualifier q) -> q.printed.length()).reversed());
        return List.copyOf(all);
    }
}
