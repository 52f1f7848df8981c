package guatu.bench.schedule;

import guatu.schedule.network.Dates;
import guatu.schedule.network.Network;
import guatu.schedule.network.RelationType;
import guatu.schedule.time.Moments;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/**
 * Why early finishes differ from MPXJ's, activity by activity: told the city in its order, each
 * activity after its predecessors.
 */
final class MpxjDifferences implements RandomCity.Listener {
    /** What a difference comes from. */
    enum Cause {
        FOLLOWS("follow one of these through a predecessor"),
        LAG_TIME(
                "start-to-finish with a lag: MPXJ counts it on the successor's calendar, though the"
                        + " project says the predecessor's"),
        BEFORE_DATA_DATE(
                "start-to-finish: MPXJ starts the successor before the data date, where P6 lets no"
                        + " work that remains begin"),
        BROKEN_RELATION("MPXJ starts it before a finish-to-start predecessor finishes"),
        UNEXPLAINED("not explained");

        private final String words;

        Cause(String words) {
            this.words = words;
        }
    }

    private final MpxjPeer peer;
    private final int[] calendar;
    private final BitSet differs = new BitSet();
    private final BitSet follows = new BitSet();
    private final BitSet lagTime = new BitSet();
    private final BitSet broken = new BitSet();
    private final Map<Cause, Integer> counts = new EnumMap<>(Cause.class);

    private MpxjDifferences(int activities, MpxjPeer peer) {
        this.calendar = new int[activities];
        this.peer = peer;
    }

    /** Compares a city of this size that both have dated. */
    static MpxjDifferences of(RandomCity city, int activities, Network network, MpxjPeer peer) {
        var differences = new MpxjDifferences(activities, peer);
        Dates dates = Dates.of(network);
        for (int a = 0; a < activities; a++) {
            int finish = dates.earlyFinish(network.node(a));
            differences.differs.set(a, !Moments.at(finish).equals(peer.earlyFinish(a)));
        }
        city.tell(differences);
        for (int a : differences.differs.stream().toArray()) {
            differences.counts.merge(differences.cause(a), 1, Integer::sum);
        }
        return differences;
    }

    void print() {
        int all = calendar.length;
        System.out.printf(
                "early finishes alike: %,d of %,d (%.2f %%); of the others%n",
                all - differs.cardinality(), all, 100.0 - 100.0 * differs.cardinality() / all);
        for (Cause cause : Cause.values()) {
            System.out.printf("%,8d %s%n", counts.getOrDefault(cause, 0), cause.words);
        }
    }

    private Cause cause(int activity) {
        if (follows.get(activity)) {
            return Cause.FOLLOWS;
        }
        if (lagTime.get(activity)) {
            return Cause.LAG_TIME;
        }
        if (peer.earlyStart(activity).isBefore(RandomCity.START.atStartOfDay())) {
            return Cause.BEFORE_DATA_DATE;
        }
        return broken.get(activity) ? Cause.BROKEN_RELATION : Cause.UNEXPLAINED;
    }

    @Override
    public void activity(int activity, int calendar, int hours) {
        this.calendar[activity] = calendar;
    }

    @Override
    public void startOnOrAfter(int activity, LocalDate date) {
        // Both heed it alike.
    }

    @Override
    public void finishOnOrBefore(int activity, LocalDate date) {
        // It moves no early date.
    }

    @Override
    public void relation(int from, int to, RelationType type, int lagHours) {
        if (differs.get(from)) {
            follows.set(to);
        }
        if (type == RelationType.SF && lagHours != 0 && calendar[from] != calendar[to]) {
            lagTime.set(to);
        }
        if (type == RelationType.FS && peer.earlyStart(to).isBefore(peer.earlyFinish(from))) {
            broken.set(to);
        }
    }
}
