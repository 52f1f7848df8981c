package guatu.server.exchange.load;

import guatu.server.access.FirstPassword;
import guatu.server.web.Problem;
import java.util.List;

/**
 * What came of loading (装载结果).
 *
 * @param kept whether it is in force; false for a preview, or when something stopped it
 * @param version of the list
 * @param listChanges how many values of the list differ
 * @param reports how many reports are new
 * @param accounts made, with their first passwords
 * @param problems of the file as a whole, belonging to no row
 */
public record Loaded(
        boolean kept,
        int version,
        int listChanges,
        int reports,
        List<FirstPassword> accounts,
        List<Problem> problems) {}
