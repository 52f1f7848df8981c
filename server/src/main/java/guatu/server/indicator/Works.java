package guatu.server.indicator;

import guatu.server.indicator.count.Flow;
import guatu.server.indicator.count.StartAccount;
import guatu.server.journal.Period;
import java.util.List;
import java.util.Map;

/**
 * The works behind a figure, started and completed as two flows (开工、完工与结转), by plan and in fact. A
 * package stands for its parts.
 *
 * @param works how many works there are
 * @param plan what the list plans for the period
 * @param fact what took place in the period
 * @param starts starts set against the plan; an early start offsets no missed one
 * @param early works started ahead of the plan's period, or off the plan
 * @param missed works planned to start and not started
 * @param names name of each work by its code
 */
record Works(
        Place place,
        Period period,
        int works,
        Flow plan,
        Flow fact,
        StartAccount starts,
        List<String> early,
        List<String> missed,
        Map<String, String> names) {}
