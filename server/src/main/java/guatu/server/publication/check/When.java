package guatu.server.publication.check;

import java.time.LocalDate;

/**
 * The time a figure is about (时段).
 *
 * @param from first day
 * @param to last day
 * @param printed whether the text says it; else it follows from the day of publication
 * @param carried whether it was said in an earlier clause of the sentence
 * @param plan whether the sentence speaks of the future
 * @param words as printed, or the year
 */
public record When(
        LocalDate from,
        LocalDate to,
        boolean printed,
        boolean carried,
        boolean plan,
        String words) {

    /** A whole year. */
    public static When year(int year, boolean printed, boolean plan) {
        return new When(
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                printed,
                false,
                plan,
                year + "年");
    }

    int year() {
        return to.getYear();
    }

    boolean isYear() {
        return from.getDayOfYear() == 1
                && to.getMonthValue() == 12
                && to.getDayOfMonth() == 31
                && from.getYear() == to.getYear();
    }

    /**
     * How well a fact of that span is what the words mean: 2 for the same span, 1 where the words
     * are of another clause and the fact is of the whole year, 0 for another time.
     */
    int fit(Fact fact) {
        if (!printed) {
            return fact.to().getYear() == year() ? 2 : 0;
        }
        boolean same = fact.from().equals(from) && fact.to().equals(to);
        boolean toDate = isYear() && fact.from().equals(from) && !fact.to().isAfter(to);
        boolean year =
                fact.to().getYear() == year()
                        && !fact.from().isAfter(from)
                        && fact.from().getDayOfYear() == 1;
        return same || toDate ? 2 : carried && year ? 1 : 0;
    }

    boolean fits(Fact fact) {
        return fit(fact) > 0;
    }
}
