package guatu.server.exchange.plan;

import guatu.server.exchange.match.Named;
import guatu.server.exchange.match.What;
import java.util.List;

/**
 * A name that is in no table (待答问题).
 *
 * @param id the same for the same name of the same kind, whatever the file
 * @param cell where it stands first
 * @param candidates what it may mean, the likeliest first; may be empty
 */
public record Question(
        String id, What what, String sheet, String cell, String value, List<Named> candidates) {

    /** The id of the question what a name means. */
    public static String id(What what, String value) {
        return what.key() + ":" + value;
    }
}
