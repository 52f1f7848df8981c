package guatu.schedule.campaign;

import guatu.schedule.campaign.PlanProblem.Code;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes what was told fit to be dated, and names what was not. */
final class PlanCheck {
    /** The longest length or lag, in days: some twenty years of work. */
    static final int MAX_DAYS = 5_000;

    private static final LocalDate FIRST = LocalDate.of(1985, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2110, 12, 31);

    private final LocalDate status;
    private final List<PlanProblem> problems = new ArrayList<>();

    PlanCheck(LocalDate status) {
        this.status = status;
    }

    List<PlanProblem> problems() {
        return problems;
    }

    void report(Code code, String place, Object value) {
        problems.add(new PlanProblem(code, place, String.valueOf(value)));
    }

    Milestone checked(Milestone told) {
        var checked =
                new Milestone(
                        told.id(),
                        told.project(),
                        date(told.id(), told.plannedStart()),
                        date(told.id(), told.plannedFinish()),
                        length(told.id(), told.workingDays()),
                        date(told.id(), told.notBefore()),
                        date(told.id(), told.mustBy()),
                        told.weight(),
                        checked(told.id(), told.progress()));
        order(told.id(), checked.plannedStart(), checked.plannedFinish());
        return checked;
    }

    boolean lag(String place, int lag) {
        boolean fits = Math.abs((long) lag) <= MAX_DAYS;
        if (!fits) {
            report(Code.DAYS_OUT_OF_RANGE, place, lag);
        }
        return fits;
    }

    boolean covers(String place, LocalDate date) {
        return date(place, date) != null;
    }

    private Progress checked(String id, Progress told) {
        LocalDate start = date(id, told.actualStart());
        LocalDate finish = date(id, told.actualFinish());
        int percent = Math.clamp(told.percentDone(), 0, 100);
        if (percent != told.percentDone()) {
            report(Code.PERCENT_OUT_OF_RANGE, id, told.percentDone());
        }
        notAfterStatus(id, start);
        notAfterStatus(id, finish);
        order(id, start, finish);
        return new Progress(
                start, finish, date(id, told.expectedFinish()), percent, told.stopped());
    }

    private void notAfterStatus(String id, @Nullable LocalDate actual) {
        if (actual != null && actual.isAfter(status)) {
            report(Code.ACTUAL_AFTER_STATUS_DATE, id, actual);
        }
    }

    private void order(String id, @Nullable LocalDate start, @Nullable LocalDate finish) {
        if (start != null && finish != null && finish.isBefore(start)) {
            report(Code.FINISH_BEFORE_START, id, start + " … " + finish);
        }
    }

    private @Nullable LocalDate date(String place, @Nullable LocalDate told) {
        if (told != null && (told.isBefore(FIRST) || told.isAfter(LAST))) {
            report(Code.DATE_OUT_OF_RANGE, place, told);
            return null;
        }
        return told;
    }

    private @Nullable Integer length(String id, @Nullable Integer told) {
        if (told != null && (told < 0 || told > MAX_DAYS)) {
            report(Code.DAYS_OUT_OF_RANGE, id, told);
            return null;
        }
        return told;
    }
}
