package guatu.server.publication.check;

import guatu.quantity.Unit;
import java.util.List;

/**
 * Something facts can be asked about (指标).
 *
 * @param code of the indicator
 * @param name as shown
 * @param phrases how texts call it, the name among them
 * @param unit of its values
 * @param sort what its values are
 */
public record Topic(String code, String name, List<String> phrases, Unit unit, Sort sort) {

    /** The shortest part of a name that tells an institution. */
    private static final int INSTITUTION = 5;

    /** What the values of a topic are. */
    public enum Sort {
        /** Quantities reported or promised, added over the places where there are any. */
        SUM,
        /** Numbers of projects or milestones in a state, counted over the whole list. */
        COUNT,
        /** Anything else: a share, a growth, a stock, an official statistic. */
        OTHER
    }

    public Topic {
        phrases = List.copyOf(phrases);
    }

    /**
     * Whether its name holds an institution that the words name too: 产业技术研究院 in 山东产业技术研究院（青岛）项目投资.
     */
    boolean isOfInstitution(String words) {
        String own = name;
        for (String phrase : phrases) {
            own = phrase.equals(name) ? own : own.replace(phrase, "");
        }
        for (int at = 0; sort == Sort.OTHER && at + INSTITUTION <= own.length(); at++) {
            String part = own.substring(at, at + INSTITUTION);
            boolean han = part.codePoints().allMatch(Character::isIdeographic);
            if (han && words.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it counts projects in a state, so that the verb must be its own. */
    boolean counts() {
        return sort == Sort.COUNT;
    }
}
