package guatu.server.reporting;

import guatu.server.journal.Period;
import java.time.LocalDate;
import java.util.List;

/**
 * Who owes what for a period, and by when (应报清单), post by post, those with most missing first. It
 * follows from the list: promised quantities, and milestones under way in a week.
 *
 * @param active whether the rhythm asks for this kind of period at all
 * @param owed all that is owed
 * @param missing of it not reported
 */
record OwedList(
        Period period, LocalDate due, boolean active, int owed, int missing, List<OwedBy> posts) {}
