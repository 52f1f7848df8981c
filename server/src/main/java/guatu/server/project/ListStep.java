package guatu.server.project;

import java.util.List;

/**
 * How far one of the three steps of the list has come.
 *
 * @param done of how many of {@code total} nothing is missing
 * @param total how many there are
 * @param missing what is missing, by project
 */
public record ListStep(Key key, int done, int total, List<Gap> missing) {

    /** The three steps, in order. */
    public enum Key {
        /** 项目清单化: every project says what, where, whose and which action. */
        LISTED,
        /** 清单节点化: every project has milestones, and each a date. */
        MILESTONED,
        /** 节点责任化: every milestone has its one responsible post. */
        ASSIGNED
    }

    /** Copies the gaps. */
    public ListStep {
        missing = List.copyOf(missing);
    }

    /** Whole percent done, rounded down: 100 only when nothing is missing. */
    public int percent() {
        return total == 0 ? 0 : (int) (100L * done / total);
    }
}
