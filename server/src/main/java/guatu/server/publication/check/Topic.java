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
 * @param plan whether its facts are promises
 */
public record Topic(String code, String name, List<String> phrases, Unit unit, boolean plan) {

    public Topic {
        phrases = List.copyOf(phrases);
    }
}
