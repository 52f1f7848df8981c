package guatu.schedule.oracle;

import guatu.schedule.plan.Plan;
import java.util.List;
import java.util.Map;

/**
 * An oracle file: a plan, and what the master computed for it.
 *
 * @param primavera true for Primavera P6, false for Microsoft Project
 * @param stored the master's dates by activity id, in the file's order
 * @param complaints lines that could not be read, each with its number
 */
public record OracleFile(
        boolean primavera, Plan plan, Map<String, StoredDates> stored, List<String> complaints) {}
