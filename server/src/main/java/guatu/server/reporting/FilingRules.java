package guatu.server.reporting;

import guatu.quantity.Answer;
import guatu.quantity.Quantity;
import guatu.quantity.Unit;
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
import org.jspecify.annotations.Nullable;

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
        rules.fitsThePromise(earlier);
        rules.growsWithTime(earlier);
        return rules.problems;
    }

    private void withinTheCampaign(Campaign campaign) {
        LocalDate end = report.period().to();
        if (end.isBefore(campaign.start()) || report.period().from().isAfter(campaign.end())) {
            refuse("reporting.period.outside", "to", end, campaign.start(), campaign.end());
        }
    }

    /** A month may be reported before it ends (每月28日前), never before it begins. */
    private void notAhead(LocalDate statusDate) {
        boolean openEnd =
                report.period().kind() == PeriodKind.SINCE
                        || report.period().kind() == PeriodKind.DAY;
        LocalDate reached = openEnd ? report.period().to() : begins();
        if (reached.isAfter(statusDate)) {
            refuse("reporting.period.ahead", "to", reached, statusDate);
        }
    }

    /** 1至11月份 is asked for in November. */
    private LocalDate begins() {
        return report.period().kind() == PeriodKind.MONTHS
                ? report.period().to().withDayOfMonth(1)
                : report.period().from();
    }

    private void fitsThePromise(List<QuantityState> earlier) {
        BigDecimal value = report.value();
        Promise promise = promise();
        PrintedQuantity promised =
                promise == null ? null : PrintedQuantity.read(promise.quantity(), promise.unit());
        if (value == null || promise == null || promised == null) {
            return;
        }
        Unit unit = promised.quantity().unit();
        BigDecimal same = in(unit, value, report.unit());
        if (same == null) {
            refuse(
                    "journal.unit.dimension",
                    "unit",
                    report.unit(),
                    report.measure(),
                    promise.unit());
        } else if (promised.quantity().value().signum() > 0 && same.signum() > 0) {
            compare(same, promised);
            BigDecimal soFar = same.add(doneBefore(earlier, unit));
            if (problems.isEmpty() && needsAWord(soFar, promised)) {
                BigDecimal total =
                        soFar.multiply(promise.quantity())
                                .divide(promised.quantity().value(), MathContext.DECIMAL64)
                                .stripTrailingZeros();
                refuse(
                        "reporting.promise.exceeded",
                        "note",
                        report.printed(),
                        total.toPlainString() + promise.unit(),
                        promised.printed());
            }
        }
    }

    private @Nullable Promise promise() {
        return project.promises().stream()
                .filter(one -> one.measure().equals(report.measure()))
                .filter(one -> one.year() == report.period().to().getYear())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable BigDecimal in(Unit unit, BigDecimal value, String printedUnit) {
        PrintedQuantity told = PrintedQuantity.read(value, printedUnit);
        Quantity figure = told == null ? new Quantity(value, unit) : told.quantity();
        return switch (figure.in(unit)) {
            case Answer.Refused _ -> null;
            case Answer.Known(Quantity same, boolean _) -> same.value();
        };
    }

    /** More than the year promised may well be true; then it says why. */
    private boolean needsAWord(BigDecimal soFar, PrintedQuantity promised) {
        boolean oneYear = report.period().from().getYear() == report.period().to().getYear();
        boolean silent = report.note() == null || report.note().isBlank();
        return oneYear && silent && soFar.compareTo(promised.quantity().value()) > 0;
    }

    /** What the other months of the year came to; nothing beside a cumulated figure. */
    private BigDecimal doneBefore(List<QuantityState> earlier, Unit unit) {
        BigDecimal sum = BigDecimal.ZERO;
        for (QuantityState state : earlier) {
            NewQuantity other = state.report().figure();
            BigDecimal value = other.value();
            boolean adds =
                    report.accrual() == Accrual.FLOW
                            && other.accrual() == Accrual.FLOW
                            && other.measure().equals(report.measure())
                            && other.series() == report.series()
                            && other.period().kind() == report.period().kind()
                            && other.period().to().getYear() == report.period().to().getYear()
                            && !other.slot().equals(report.slot());
            BigDecimal same = adds && value != null ? in(unit, value, other.unit()) : null;
            sum = same == null ? sum : sum.add(same);
        }
        return sum;
    }

    private void compare(BigDecimal value, PrintedQuantity promise) {
        BigDecimal promised = promise.quantity().value();
        BigDecimal times = value.divide(promised, MathContext.DECIMAL32);
        if (times.compareTo(FACTOR) >= 0) {
            refuse(
                    "reporting.factor.above",
                    "quantity",
                    report.printed(),
                    times.setScale(0, RoundingMode.HALF_UP),
                    promise.printed());
        } else if (value.multiply(WAN).compareTo(promised) == 0
                || value.multiply(YI).compareTo(promised) == 0) {
            refuse("reporting.factor.below", "quantity", report.printed(), promise.printed());
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
                refuse(
                        shrinks ? "reporting.cumulative.less" : "reporting.cumulative.more",
                        "quantity",
                        report.printed(),
                        other.figure().period().to(),
                        other.figure().printed());
                return;
            }
        }
    }

    private void refuse(String code, String field, Object value, Object... arguments) {
        problems.add(Problem.at(code, field, value, arguments));
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
