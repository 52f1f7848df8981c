package guatu.server.publication.check;

import guatu.quantity.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that the ledger knows (台账事实).
 *
 * @param id stable name of the question it answers: indicator, place and period
 * @param indicator what it counts, as shown
 * @param place code of its place
 * @param placeName as shown
 * @param from first day it covers
 * @param to last day, or the day it stands for
 * @param plan whether it is a promise, not a result
 * @param value exact
 * @param source where it comes from, in words
 * @param link where on the screens it can be opened
 * @param asOf up to when it is known
 * @param listVersion of the list it was counted on; 0 when it does not depend on it
 * @param entries ids of the journal entries it stands on
 * @param supersededAt when it was corrected; null while it holds
 * @param trail the working, line by line
 */
public record Fact(
        String id,
        String indicator,
        String place,
        String placeName,
        LocalDate from,
        LocalDate to,
        boolean plan,
        Quantity value,
        String source,
        String link,
        @Nullable Instant asOf,
        int listVersion,
        List<String> entries,
        @Nullable Instant supersededAt,
        List<String> trail) {

    public Fact {
        entries = List.copyOf(entries);
        trail = List.copyOf(trail);
    }

    /** The same question answered with an earlier value, corrected on that instant. */
    public Fact superseded(BigDecimal earlier, Instant on) {
        return new Fact(
                id,
                indicator,
                place,
                placeName,
                from,
                to,
                plan,
                new Quantity(earlier, value.unit()),
                source,
                link,
                asOf,
                listVersion,
                entries,
                on,
                trail);
    }

    /** The same number in another classifier. */
    Fact counted(Quantity same) {
        return new Fact(
                id,
                indicator,
                place,
                placeName,
                from,
                to,
                plan,
                same,
                source,
                link,
                asOf,
                listVersion,
                entries,
                supersededAt,
                trail);
    }

    /** The same count on an earlier version of the list. */
    public Fact ofVersion(int no, Quantity counted) {
        return new Fact(
                id, indicator, place, placeName, from, to, plan, counted, source, link, asOf, no,
                entries, asOf, trail);
    }
}
