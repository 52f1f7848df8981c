package guatu.schedule.campaign;

import guatu.schedule.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A named state of a plan's dates that later ones are measured against (基线). Immutable; keep as
 * many as wanted.
 *
 * @param name how people call it
 * @param takenOn the status date it was taken on
 * @param dates first and last day by milestone
 */
public record Baseline(String name, LocalDate takenOn, Map<String, Span> dates) {
    /** Keeps its own copy. */
    public Baseline {
        dates = Map.copyOf(dates);
    }

    /** First and last day of a milestone. */
    public record Span(LocalDate start, LocalDate finish) {}

    /**
     * How a milestone stands against a baseline, in working days; positive is later.
     *
     * @param milestone the milestone
     * @param startDays from its baseline start to its start
     * @param finishDays from its baseline finish to its finish
     */
    public record Variance(String milestone, int startDays, int finishDays) {}

    /** Keeps a forecast's dates under a name. */
    public static Baseline of(String name, Forecast forecast) {
        var dates = new HashMap<String, Span>();
        for (MilestoneForecast milestone : forecast.all()) {
            dates.put(milestone.id(), new Span(milestone.start(), milestone.finish()));
        }
        return new Baseline(name, forecast.plan().statusDate(), dates);
    }

    /** The variance of each milestone that both the forecast and this baseline date. */
    public List<Variance> against(Forecast forecast) {
        WorkingCalendar calendar = forecast.plan().calendar();
        var variances = new ArrayList<Variance>();
        for (MilestoneForecast milestone : forecast.all()) {
            Span span = dates.get(milestone.id());
            if (span != null) {
                variances.add(
                        new Variance(
                                milestone.id(),
                                calendar.workingDaysBetween(span.start(), milestone.start()),
                                calendar.workingDaysBetween(span.finish(), milestone.finish())));
            }
        }
        return variances;
    }
}
