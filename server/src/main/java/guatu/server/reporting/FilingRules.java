package guatu.server.reporting;

import guatu.quantity.Answer;
import guatu.quantity.Quantity;
import guatu.server.campaign.Campaign;
import guatu.server.journal.Accrual;
import guatu.server.journal.NewQuantity;
import guatu.server.journal.PeriodKind;
import guatu.server.journal.QuantityReport;
import guatu.server.journal.QuantityState;
import guatu.server.project.Project;
import guatu.server.project.Promise;
import guatu.server.web.Problem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What only the list, the campaign and the earlier figures can tell of a reported quantity
 * (填报数量与清单校核).
 */
final class FilingRules {

    /** From this multiple of a promise on, the figure is taken for a slip of 万 or 亿. */
    private static final BigDecimal FACTOR = BigDecimal.valueOf(100);

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

    private final NewQuantity report;
    private final Project project;
    private final List<Problem> problems = new ArrayList<>();

    private FilingRules(NewQuantity report, Project project) {
        this.report = report;
        this.project = project;
    }

    /** All that speaks against a figure of the project. */
    static List<Problem> problems(
            NewQuantity report,
            Project project,
            Campaign campaign,
            LocalDate statusDate,
            List<QuantityState> earlier) {
        FilingRules rules = new FilingRules(report, project);
        rules.withinTheCampaign(campaign);
        rules.notAhead(statusDate);
        rules.fitsThePromise();
        rules.growsWithTime(earlier);
        return rules.problems;
    }

    private void withinTheCampaign(Campaign campaign) {
        LocalDate end = report.period().to();
        if (end.isBefore(campaign.start()) || report.period().from().isAfter(campaign.end())) {
            problems.add(
                    Problem.at(
                            "reporting.period.outside",
                            "to",
                            end,
                            campaign.start(),
                            campaign.end()));
        }
    }

    /** A month may be reported before it ends (每月28日前), never before it begins. */
    private void notAhead(LocalDate statusDate) {
        boolean openEnd =
                report.period().kind() == PeriodKind.SINCE
                        || report.period().kind() == PeriodKind.DAY;
        LocalDate reached = openEnd ? report.period().to() : begins();
        if (reached.isAfter(statusDate)) {
            problems.add(Problem.at("reporting.period.ahead", "to", reached, statusDate));
        }
    }

    /** 1至11月份 is asked for in November. */
    private LocalDate begins() {
        return report.period().kind() == PeriodKind.MONTHS
                ? report.period().to().withDayOfMonth(1)
                : report.period().from();
    }

    private void fitsThePromise() {
        BigDecimal value = report.value();
        Promise promise =
                project.promises().stream()
                        .filter(one -> one.measure().equals(report.measure()))
                        .filter(one -> one.year() == report.period().to().getYear())
                        .findFirst()
                        .orElse(null);
        PrintedQuantity promised =
                promise == null ? null : PrintedQuantity.read(promise.quantity(), promise.unit());
        if (value == null || promise == null || promised == null) {
            return;
        }
        PrintedQuantity told = PrintedQuantity.read(value, report.unit());
        Quantity figure =
                told == null ? new Quantity(value, promised.quantity().unit()) : told.quantity();
        switch (figure.in(promised.quantity().unit())) {
            case Answer.Refused _ ->
                    problems.add(
                            Problem.at(
                                    "journal.unit.dimension",
                                    "unit",
                                    report.unit(),
                                    report.measure(),
                                    promise.unit()));
            case Answer.Known(Quantity same, boolean _) ->
                    compare(same.value(), promised.quantity().value(), promised.printed());
        }
    }

    private void compare(BigDecimal value, BigDecimal promised, String printed) {
        if (promised.signum() <= 0 || value.signum() <= 0) {
            return;
        }
        BigDecimal times = value.divide(promised, MathContext.DECIMAL32);
        if (times.compareTo(FACTOR) >= 0) {
            problems.add(
                    Problem.at(
                            "reporting.factor.above",
                            "quantity",
                            report.printed(),
                            times.setScale(0, RoundingMode.HALF_UP),
                            printed));
        } else if (value.multiply(WAN).compareTo(promised) == 0
                || value.multiply(YI).compareTo(promised) == 0) {
            problems.add(
                    Problem.at("reporting.factor.below", "quantity", report.printed(), printed));
        }
    }

    /**
     * What is cumulated from one day on never shrinks: whoever erred corrects the earlier figure.
     */
    private void growsWithTime(List<QuantityState> earlier) {
        BigDecimal value = report.value();
        if (report.accrual() != Accrual.CUMULATIVE || value == null) {
            return;
        }
        for (QuantityState state : earlier) {
            QuantityReport other = state.report();
            BigDecimal known = other.figure().value();
            if (known == null || !sameCourse(other)) {
                continue;
            }
            int time = other.figure().period().to().compareTo(report.period().to());
            boolean shrinks = time < 0 && value.compareTo(known) < 0;
            boolean exceeds = time > 0 && value.compareTo(known) > 0;
            if (shrinks || exceeds) {
                problems.add(
                        Problem.at(
                                shrinks ? "reporting.cumulative.less" : "reporting.cumulative.more",
                                "quantity",
                                report.printed(),
                                other.figure().period().to(),
                                other.figure().printed()));
                return;
            }
        }
    }

    private boolean sameCourse(QuantityReport other) {
        return other.figure().accrual() == Accrual.CUMULATIVE
                && other.figure().measure().equals(report.measure())
                && other.figure().series() == report.series()
                && other.figure().unit().equals(report.unit())
                && other.figure().period().from().equals(report.period().from())
                && Objects.equals(other.figure().place(), report.place())
                && Objects.equals(other.figure().subkind(), report.subkind())
                && Objects.equals(other.figure().milestone(), report.milestone());
    }
}
