package guatu.schedule.campaign;

import guatu.schedule.calendar.WorkingCalendar;
import guatu.schedule.network.Bound;
import guatu.schedule.network.Dated;
import guatu.schedule.network.Dates;
import guatu.schedule.network.Driver;
import guatu.schedule.network.Drivers;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a milestone's forecast, with its reasons, out of the dated network. */
final class ForecastReading {
    private final CampaignPlan plan;
    private final Dated dated;
    private final List<String> ids;
    private final Drivers drivers;

    ForecastReading(CampaignPlan plan, Dated dated, List<String> ids) {
        this.plan = plan;
        this.dated = dated;
        this.ids = ids;
        this.drivers = new Drivers(dated.network(), dated.dates());
    }

    MilestoneForecast of(String id, int node) {
        Milestone milestone = milestone(id);
        Dates dates = dated.dates();
        WorkingCalendar calendar = plan.calendar();
        LocalDate finish = Days.endDate(dates.earlyFinish(node));
        LocalDate planned = milestone.plannedFinish();
        int floatDays = Math.floorDiv(dates.totalFloat(node), Days.MINUTES);
        return new MilestoneForecast(
                id,
                milestone.project(),
                startDate(milestone, dates.earlyStart(node)),
                finish,
                startDate(milestone, dates.lateStart(node)),
                Days.endDate(dates.lateFinish(node)),
                floatDays,
                planned == null ? 0 : calendar.workingDaysBetween(planned, finish),
                floatDays <= 0 && milestone.progress().actualFinish() == null,
                calendar.isKnown(finish),
                startReason(milestone, node),
                finishReason(milestone, node));
    }

    private static LocalDate startDate(Milestone milestone, int moment) {
        return milestone.isPoint() ? Days.endDate(moment) : Days.startDate(moment);
    }

    private Reason startReason(Milestone milestone, int node) {
        return milestone.isPoint()
                ? finishReason(milestone, node)
                : first(milestone, drivers.ofStart(node), node);
    }

    private Reason finishReason(Milestone milestone, int node) {
        return first(milestone, drivers.ofFinish(node), node);
    }

    /** Of several causes for one date: what people said first, then relations, then the rest. */
    private Reason first(Milestone milestone, List<Driver> causes, int node) {
        @Nullable Reason best = null;
        for (Driver cause : causes) {
            Reason reason = reason(milestone, cause, node);
            if (best == null || order(reason) < order(best)) {
                best = reason;
            }
        }
        return best == null ? new Reason.StatusDate(plan.statusDate()) : best;
    }

    private static int order(Reason reason) {
        return switch (reason) {
            case Reason.Actual _ -> 0;
            case Reason.Reported _ -> 1;
            case Reason.Planned _ -> 2;
            case Reason.Driven _ -> 3;
            case Reason.NotBefore _ -> 4;
            case Reason.Work _ -> 5;
            case Reason.Remaining _ -> 6;
            case Reason.StatusDate _ -> 7;
        };
    }

    private Reason reason(Milestone milestone, Driver cause, int node) {
        return switch (cause) {
            case Driver.Relation relation -> driven(milestone, relation);
            case Driver.Work _ -> new Reason.Work(compiled(milestone).workingDays());
            case Driver.ProjectFloor _ -> new Reason.StatusDate(plan.statusDate());
            case Driver.Held held -> held(milestone, held.bound(), node);
        };
    }

    private Reason driven(Milestone milestone, Driver.Relation driver) {
        String predecessor = ids.get(dated.network().key(driver.predecessor()));
        int moment =
                driver.type().fromStart()
                        ? dated.dates().earlyStart(driver.predecessor())
                        : dated.dates().earlyFinish(driver.predecessor());
        boolean firstDay = driver.type().fromStart() && !milestone(predecessor).isPoint();
        LocalDate date = firstDay ? Days.startDate(moment) : Days.endDate(moment);
        for (MilestoneRelation relation : plan.relationsTo(milestone.id())) {
            if (relation.predecessor().equals(predecessor) && relation.type() == driver.type()) {
                return new Reason.Driven(relation, date);
            }
        }
        throw new IllegalStateException("the network has a relation that the plan has not");
    }

    private Reason held(Milestone milestone, Bound bound, int node) {
        return switch (bound) {
            case START_PIN -> new Reason.Actual(Days.startDate(dated.dates().earlyStart(node)));
            case FINISH_PIN -> new Reason.Actual(Days.endDate(dated.dates().earlyFinish(node)));
            case START_FLOOR ->
                    startFloor(milestone, Days.startDate(dated.dates().earlyStart(node)));
            default -> finishFloor(milestone, Days.endDate(dated.dates().earlyFinish(node)));
        };
    }

    private Reason startFloor(Milestone milestone, LocalDate start) {
        LocalDate planned = milestone.plannedStart();
        LocalDate notBefore = milestone.notBefore();
        LocalDate expected = milestone.progress().expectedFinish();
        if (planned != null && plan.calendar().onOrAfter(planned).equals(start)) {
            return new Reason.Planned(planned);
        }
        if (notBefore != null && plan.calendar().onOrAfter(notBefore).equals(start)) {
            return new Reason.NotBefore(notBefore);
        }
        return new Reason.Reported(expected == null ? start : expected);
    }

    private Reason finishFloor(Milestone milestone, LocalDate finish) {
        if (finish.equals(milestone.progress().expectedFinish())) {
            return new Reason.Reported(finish);
        }
        if (finish.equals(milestone.plannedFinish())) {
            return new Reason.Planned(finish);
        }
        if (finish.equals(milestone.notBefore())) {
            return new Reason.NotBefore(finish);
        }
        return finish.equals(plan.statusDate())
                ? new Reason.StatusDate(finish)
                : new Reason.Remaining(compiled(milestone).remainingDays(), plan.statusDate());
    }

    private Compiled compiled(Milestone milestone) {
        return new Compiled(milestone, plan.calendar(), plan.statusDate());
    }

    private Milestone milestone(String id) {
        Milestone milestone = plan.milestones().get(id);
        if (milestone == null) {
            throw new IllegalStateException("the network has a milestone that the plan has not");
        }
        return milestone;
    }
}
