package guatu.server.journal;

import guatu.quantity.Dimension;
import guatu.quantity.Unit;
import guatu.quantity.Units;
import guatu.server.access.Account;
import guatu.server.access.Role;
import guatu.server.web.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a reported quantity must be like, whatever the list says of its project (填报数量校核). */
@Component
final class QuantityRules {

    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_DIGITS = 30;
    private static final int MOST_DECIMALS = 8;
    private static final Set<Dimension> MAY_FALL =
            Set.of(Dimension.PERCENT, Dimension.POINT, Dimension.TEMPERATURE);

    private final QuantityRows rows;
    private final EvidenceRules evidence;
    private final ObjectProvider<MeasureBook> measures;
    private volatile @Nullable MeasureBook book;

    QuantityRules(QuantityRows rows, EvidenceRules evidence, ObjectProvider<MeasureBook> measures) {
        this.rows = rows;
        this.evidence = evidence;
        this.measures = measures;
    }

    List<Problem> check(NewQuantity report, Account by) {
        List<Problem> problems = new ArrayList<>();
        if (!by.isConsole() && !by.isAny(Role.FILLER, Role.HEAD)) {
            problems.add(Problem.at("journal.signer", "", by.name()));
        }
        checkTexts(report, problems);
        checkPeriod(report, problems);
        checkValue(report, problems);
        checkUnit(report, problems);
        problems.addAll(evidence.check(report.evidence(), report.project(), report.place()));
        checkCorrection(report, problems);
        return problems;
    }

    private static void checkTexts(NewQuantity report, List<Problem> problems) {
        checkText("note", report.note(), LONGEST_NOTE, problems);
        checkText("reason", report.reason(), LONGEST_NOTE, problems);
        checkText("measure", report.measure(), LONGEST_NAME, problems);
        checkText("unit", report.unit(), LONGEST_NAME, problems);
        checkText("printed", report.printed(), LONGEST_NAME, problems);
        checkText("place", report.place(), LONGEST_NAME, problems);
        checkText("subkind", report.subkind(), LONGEST_NAME, problems);
        if (report.measure().isBlank()) {
            problems.add(Problem.at("journal.measure.missing", "measure", null));
        }
        if (report.unit().isBlank()) {
            problems.add(Problem.at("journal.unit.missing", "unit", null));
        }
    }

    private static void checkText(
            String field, @Nullable String text, int longest, List<Problem> problems) {
        if (text != null && text.length() > longest) {
            problems.add(Problem.at("journal.text.long", field, null, longest, text.length()));
        }
        if (text != null && text.indexOf('\0') >= 0) {
            problems.add(Problem.at("journal.text.character", field, null));
        }
    }

    /** A month begins on the first; only a span that began before can hold a cumulative figure. */
    private static void checkPeriod(NewQuantity report, List<Problem> problems) {
        Period period = report.period();
        if (!period.isWhole()) {
            problems.add(
                    Problem.at(
                            "journal.period.broken",
                            "period",
                            period.from() + "…" + period.to(),
                            period.kind()));
        }
        boolean fits =
                switch (period.kind()) {
                    case MONTHS, SINCE -> report.accrual() == Accrual.CUMULATIVE;
                    case DAY, WEEK, MONTH, QUARTER -> report.accrual() == Accrual.FLOW;
                    case YEAR -> true;
                };
        if (!fits) {
            problems.add(
                    Problem.at(
                            "journal.period.accrual", "accrual", report.accrual(), period.kind()));
        }
    }

    private static void checkValue(NewQuantity report, List<Problem> problems) {
        BigDecimal value = report.value();
        if (value == null) {
            if (report.corrects() == null) {
                problems.add(Problem.at("journal.value.missing", "value", null));
            }
            return;
        }
        Unit unit = unit(report.unit());
        boolean mayFall = report.accrual() == Accrual.FLOW && MAY_FALL.contains(unit.dimension());
        if (value.signum() < 0 && !mayFall) {
            problems.add(Problem.at("journal.value.negative", "value", value, report.printed()));
        }
        if (unit.dimension() == Dimension.COUNT && value.stripTrailingZeros().scale() > 0) {
            problems.add(Problem.at("journal.value.part", "value", value, report.unit()));
        }
        if (value.precision() > MOST_DIGITS || value.scale() > MOST_DECIMALS) {
            problems.add(Problem.at("journal.value.digits", "value", value, MOST_DECIMALS));
        }
    }

    private void checkUnit(NewQuantity report, List<Problem> problems) {
        MeasureBook book = book();
        String wanted = book == null ? null : book.unitOf(report.measure());
        if (wanted != null && !unit(wanted).sameKind(unit(report.unit()))) {
            problems.add(
                    Problem.at(
                            "journal.unit.dimension",
                            "unit",
                            report.unit(),
                            report.measure(),
                            wanted));
        }
    }

    /** Found once: looking a bean up costs more than all other checks together. */
    private @Nullable MeasureBook book() {
        MeasureBook known = book;
        if (known == null) {
            known = measures.getIfAvailable();
            book = known;
        }
        return known;
    }

    private void checkCorrection(NewQuantity report, List<Problem> problems) {
        if (report.corrects() == null) {
            if (report.reason() != null) {
                problems.add(Problem.at("journal.reason.alone", "reason", report.reason()));
            }
            return;
        }
        if (report.reason() == null || report.reason().isBlank()) {
            problems.add(Problem.at("journal.reason.missing", "reason", null));
        }
        QuantityReport corrected = rows.find(report.corrects());
        if (corrected == null) {
            problems.add(Problem.at("journal.corrects.unknown", "corrects", report.corrects()));
        } else if (!corrected.slot().equals(report.slot())) {
            problems.add(
                    Problem.at(
                            "journal.corrects.other-figure",
                            "corrects",
                            corrected.figure().measure(),
                            corrected.figure().period().from(),
                            corrected.figure().period().to()));
        } else if (rows.ofSlot(corrected.slot()).size() != corrected.revision() + 1) {
            problems.add(Problem.at("journal.corrects.again", "corrects", report.corrects()));
        }
    }

    private static Unit unit(String printed) {
        return Units.find(printed).orElseGet(() -> Unit.classifier(printed));
    }
}
