package guatu.server.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action of the campaign (专项攻坚): the city has its own list and every district may have another.
 *
 * @param code unique and stable
 * @param name as announced
 * @param district code of the district whose action it is, or null for the city's
 * @param validFrom first day it is on the list of actions
 * @param validTo last day, or null while it goes on
 * @param cityActions for a district's action, codes of the city actions it serves; the crosswalk
 *     never merges the two lists
 */
public record Action(
        String code,
        String name,
        @Nullable String district,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> cityActions) {

    public Action {
        cityActions = List.copyOf(cityActions);
    }

    /** Whether it is on the list of actions on that day. */
    public boolean isOnListOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
