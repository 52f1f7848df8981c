package guatu.server.indicator;

import guatu.quantity.Unit;
import guatu.quantity.Units;
import guatu.server.journal.PeriodKind;
import guatu.server.web.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a definition must be like (口径规则). */
@Component
final class DefinitionRules {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}");
    private static final int LONGEST = 120;

    List<Problem> check(Definition wanted, @Nullable String reason, Definitions known) {
        List<Problem> problems = new ArrayList<>();
        if (!CODE.matcher(wanted.code()).matches()) {
            problems.add(Problem.at("indicator.code", "code", wanted.code()));
        }
        if (isBlank(wanted.name()) || wanted.name().length() > LONGEST) {
            problems.add(Problem.at("indicator.name", "name", wanted.name(), LONGEST));
        }
        if (isBlank(reason)) {
            problems.add(Problem.at("indicator.reason", "reason", null));
        }
        if (isBlank(wanted.unit())) {
            problems.add(Problem.at("indicator.unit", "unit", null));
        }
        if (wanted.periods().isEmpty()) {
            problems.add(Problem.at("indicator.periods", "periods", null));
        }
        checkOrder(wanted, known, problems);
        checkParts(wanted, known, problems);
        return problems;
    }

    /** A later version begins later. */
    private static void checkOrder(Definition wanted, Definitions known, List<Problem> problems) {
        List<Definitions.Kept> versions = known.versions(wanted.code());
        if (!versions.isEmpty()) {
            Definition newest = versions.getFirst().definition();
            if (wanted.validFrom().isBefore(newest.validFrom())) {
                problems.add(
                        Problem.at(
                                "indicator.valid-from",
                                "validFrom",
                                wanted.validFrom(),
                                newest.validFrom()));
            }
        }
    }

    private static void checkParts(Definition wanted, Definitions known, List<Problem> problems) {
        switch (wanted.aggregation()) {
            case SUM, CUMULATIVE -> checkSum(wanted, known, problems);
            case COUNT, DISTINCT -> checkCount(wanted, problems);
            case RATIO, RATE_AT -> {
                checkOther("numerator", wanted.numerator(), wanted, known, problems);
                checkOther("denominator", wanted.denominator(), wanted, known, problems);
                checkShare(wanted, known, problems);
            }
            case GROWTH -> checkOther("numerator", wanted.numerator(), wanted, known, problems);
            case PACE -> checkPace(wanted, known, problems);
            case QUOTED -> {
                if (wanted.counted() != null || wanted.measure() != null) {
                    problems.add(Problem.at("indicator.quoted-counts", "measure", wanted.name()));
                }
            }
        }
    }

    private static void checkSum(Definition wanted, Definitions known, List<Problem> problems) {
        if (wanted.counted() == Counted.INVESTMENT) {
            checkKind(wanted.unit(), "元", wanted.name(), problems);
            return;
        }
        if (wanted.counted() != Counted.QUANTITY || isBlank(wanted.measure())) {
            problems.add(Problem.at("indicator.measure", "measure", wanted.measure()));
            return;
        }
        if (wanted.state() != null && !wanted.countsWorks()) {
            problems.add(Problem.at("indicator.works-state", "state", wanted.state()));
        }
        String unit = known.unitOf(Objects.requireNonNull(wanted.measure()));
        if (unit != null) {
            checkKind(wanted.unit(), unit, wanted.measure(), problems);
        }
    }

    /** One measure has one kind of unit: 处 and 条, area and money are kept apart. */
    private static void checkKind(
            String unit, String known, @Nullable String measure, List<Problem> problems) {
        if (!kind(unit).sameKind(kind(known))) {
            problems.add(
                    Problem.at(
                            "indicator.unit-kind", "unit", unit, known, Objects.toString(measure)));
        }
    }

    private static Unit kind(String unit) {
        return Units.find(unit).orElseGet(() -> Unit.classifier(unit));
    }

    private static void checkCount(Definition wanted, List<Problem> problems) {
        Counted counted = wanted.counted();
        if ((counted != Counted.PROJECT && counted != Counted.MILESTONE)
                || wanted.state() == null) {
            problems.add(Problem.at("indicator.state", "state", wanted.state()));
        }
        Grouping distinct = wanted.distinct();
        boolean needs = wanted.aggregation() == Aggregation.DISTINCT;
        if (needs && (distinct == null || distinct == Grouping.MONTH)) {
            problems.add(Problem.at("indicator.distinct", "distinct", distinct));
        }
    }

    /** A share in percent is of one kind: 户 of 户, never 处 of 条. */
    private static void checkShare(Definition wanted, Definitions known, List<Problem> problems) {
        Definition top = other(wanted.numerator(), wanted, known);
        Definition bottom = other(wanted.denominator(), wanted, known);
        if (top == null || bottom == null) {
            return;
        }
        boolean alike = kind(top.unit()).sameKind(kind(bottom.unit()));
        if (wanted.unit().equals("%") && !alike) {
            problems.add(
                    Problem.at(
                            "indicator.share-kind",
                            "denominator",
                            bottom.name(),
                            top.unit(),
                            bottom.unit()));
        }
        if (top.series() != bottom.series()) {
            problems.add(Problem.at("indicator.series-mixed", "denominator", bottom.name()));
        }
    }

    private static void checkPace(Definition wanted, Definitions known, List<Problem> problems) {
        checkOther("numerator", wanted.numerator(), wanted, known, problems);
        Definition done = other(wanted.numerator(), wanted, known);
        if (done != null && !done.unit().equals("%")) {
            problems.add(Problem.at("indicator.pace-percent", "numerator", done.name()));
        }
        for (int i = 0; i < wanted.deadlines().size(); i++) {
            Deadline deadline = wanted.deadlines().get(i);
            if (deadline.end().isBefore(deadline.start())) {
                problems.add(
                        Problem.at(
                                "indicator.deadline",
                                "deadlines[" + i + "]",
                                deadline.end(),
                                deadline.start()));
            }
        }
    }

    private static void checkOther(
            String field,
            @Nullable String code,
            Definition wanted,
            Definitions known,
            List<Problem> problems) {
        Definition other = other(code, wanted, known);
        if (other == null) {
            problems.add(Problem.at("indicator.other", field, code));
            return;
        }
        if (other.aggregation() == Aggregation.QUOTED) {
            problems.add(Problem.at("indicator.quoted-counts", field, other.name()));
        }
        if (circles(wanted.code(), other, known, new HashSet<>())) {
            problems.add(Problem.at("indicator.circle", field, code));
        }
        Set<PeriodKind> missing = new HashSet<>(wanted.periods());
        missing.removeAll(other.periods());
        boolean carries = wanted.aggregation() != Aggregation.PACE;
        if (carries && !missing.isEmpty()) {
            problems.add(Problem.at("indicator.other-periods", field, other.name()));
        }
    }

    private static boolean circles(
            String code, Definition other, Definitions known, Set<String> seen) {
        if (other.code().equals(code)) {
            return true;
        }
        if (!seen.add(other.code())) {
            return false;
        }
        for (String next : new @Nullable String[] {other.numerator(), other.denominator()}) {
            Definition further = next == null ? null : known.at(next, other.validFrom());
            if (further != null && circles(code, further, known, seen)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Definition other(
            @Nullable String code, Definition wanted, Definitions known) {
        return code == null ? null : known.at(code, wanted.validFrom());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
