package guatu.server.indicator;

import guatu.server.indicator.count.Flow;
import guatu.server.indicator.count.NamedWorks;
import guatu.server.indicator.count.StartAccount;
import guatu.server.journal.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The works behind a figure, started and completed as two flows (开工、完工与结转), by plan and in fact. A
 * package stands for its parts.
 *
 * @param works how many works there are
 * @param plan what the list plans for the period
 * @param fact what took place in the period
 * @param promised what the list promises in number beside the works it names
 * @param reported what was reported in number beside the works that took place
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
        InNumber promised,
        InNumber reported,
        StartAccount starts,
        List<String> early,
        List<String> missed,
        Map<String, String> names) {

    /**
     * Starts and completions that are told in number only (数与名), each null where nothing is told.
     *
     * @param carriedOver completions beyond the starts: so many must have been carried over
     */
    record InNumber(
            @Nullable NamedWorks started,
            @Nullable NamedWorks completed,
            @Nullable NamedWorks carriedOver) {}
}
