package guatu.server.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets into the tables what falls into open periods (封账把关). Whether a period is closed is looked up
 * in the transaction that writes: nobody closes it in between.
 */
@Component
final class PeriodGate {

    private final PeriodRows periods;

    PeriodGate(PeriodRows periods) {
        this.periods = periods;
    }

    /** What asks to pass. */
    interface Passing {

        /** Names what it records. */
        UUID id();

        /** Code of the district that it counts in, or null for the whole city. */
        @Nullable String district();

        /** The day whose period decides. */
        LocalDate day();
    }

    /** The periods that are closed; nobody closes another until the transaction at hand ends. */
    List<PeriodLock> held() {
        periods.keepPeriodsOpen();
        return Periods.inForce(periods.locks());
    }

    /**
     * Writes those of a group whose periods are open; gives what became of each, in their order.
     *
     * @param writing writes them and gives the positions of those that were new, by id
     */
    <P extends Passing> List<Written> pass(
            List<P> group, Function<List<P>, Map<UUID, Long>> writing) {
        List<PeriodLock> locks = held();
        List<Written> answers = new ArrayList<>(group.size());
        List<P> open = new ArrayList<>(group.size());
        for (P piece : group) {
            PeriodLock lock = Periods.shutting(locks, piece.district(), piece.day());
            if (lock == null) {
                open.add(piece);
            }
            answers.add(lock == null ? new Written.Taken() : new Written.Shut(lock));
        }
        Map<UUID, Long> positions = writing.apply(open);
        for (int i = 0; i < group.size(); i++) {
            // Of two with one id the first stands.
            Long position = positions.remove(group.get(i).id());
            if (position != null) {
                answers.set(i, new Written.At(position));
            }
        }
        return answers;
    }
}
