package guatu.server.indicator;

import guatu.server.journal.Period;
import guatu.server.project.Project;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Takes a figure apart (下钻), and names what the parts do not hold or hold twice. */
final class Parts {

    private final Indicators.Asked asked;
    private final Question question;
    private final Evaluator evaluator;
    private final Selection selection;

    Parts(Indicators.Asked asked, Question question) {
        this.asked = asked;
        this.question = question;
        this.evaluator = asked.evaluator();
        this.selection = evaluator.counting().selection();
    }

    Breakdown by(Figure whole, Grouping by) {
        if (asked.definition().aggregation() == Aggregation.QUOTED) {
            return new Breakdown(
                    whole, by, List.of(), false, Breakdown.Rest.NOTHING, Breakdown.Rest.NOTHING);
        }
        return by == Grouping.MONTH ? byMonth(whole) : byCode(whole, by);
    }

    private boolean additive() {
        return switch (asked.definition().aggregation()) {
            case SUM, COUNT, CUMULATIVE -> true;
            case DISTINCT, RATIO, GROWTH, RATE_AT, PACE, QUOTED -> false;
        };
    }

    private boolean in(Project project) {
        return selection.lies(project, question.place());
    }

    private Breakdown byCode(Figure whole, Grouping by) {
        List<Item> items =
                evaluator
                        .value(
                                asked.definition(),
                                question.period(),
                                question.side(),
                                question.place())
                        .items();
        List<Breakdown.Part> parts = additive() ? sums(items, by) : values(items, by);
        return new Breakdown(
                whole,
                by,
                parts,
                additive(),
                additive() ? unassigned(items, by) : Breakdown.Rest.NOTHING,
                additive() ? overlap(items, by) : Breakdown.Rest.NOTHING);
    }

    /** In one pass: what adds up needs no second look at what it is made of. */
    private List<Breakdown.Part> sums(List<Item> items, Grouping by) {
        Map<String, List<Item>> byCode = new TreeMap<>();
        for (Item item : items) {
            for (String code : codes(item.project(), by)) {
                byCode.computeIfAbsent(code, key -> new ArrayList<>()).add(item);
            }
        }
        List<Breakdown.Part> parts = new ArrayList<>();
        byCode.forEach((code, its) -> {
            BigDecimal sum =
                    its.stream().map(Item::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            parts.add(part(code, evaluator.at().name(by, code), Value.of(sum, its)));
        });
        return parts;
    }

    private List<Breakdown.Part> values(List<Item> items, Grouping by) {
        Set<String> codes = new TreeSet<>();
        items.forEach(one -> codes.addAll(codes(one.project(), by)));
        List<Breakdown.Part> parts = new ArrayList<>();
        for (String code : codes) {
            Value value = value(one -> in(one) && codes(one, by).contains(code));
            parts.add(part(code, evaluator.at().name(by, code), value));
        }
        return parts;
    }

    private Set<String> codes(Project project, Grouping by) {
        return selection.codes(project, by, question.place());
    }

    private Value value(Predicate<Project> in) {
        return evaluator.value(asked.definition(), question.period(), question.side(), in, false);
    }

    private static Breakdown.Part part(String code, String name, Value value) {
        return new Breakdown.Part(code, name, value.amount(), value.projects(), value.reports());
    }

    private Breakdown.Rest unassigned(List<Item> items, Grouping by) {
        BigDecimal sum = BigDecimal.ZERO;
        int projects = 0;
        for (Item item : items) {
            if (codes(item.project(), by).isEmpty()) {
                sum = sum.add(item.amount());
                projects++;
            }
        }
        return new Breakdown.Rest(sum, projects);
    }

    private Breakdown.Rest overlap(List<Item> items, Grouping by) {
        BigDecimal sum = BigDecimal.ZERO;
        int projects = 0;
        for (Item item : items) {
            int beyond = codes(item.project(), by).size() - 1;
            if (beyond > 0) {
                sum = sum.add(item.amount().multiply(BigDecimal.valueOf(beyond)));
                projects++;
            }
        }
        return new Breakdown.Rest(sum, projects);
    }

    /** A report over more than a month lies in none: it is told as on no part. */
    private Breakdown byMonth(Figure whole) {
        boolean flows = additive() && isFlow();
        Map<String, Value> months = new TreeMap<>();
        for (Period month : PeriodText.months(question.period(), evaluator.at().statusDate())) {
            months.put(PeriodText.print(month), ofMonth(month));
        }
        List<Breakdown.Part> parts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (var month : months.entrySet()) {
            Value value = month.getValue();
            parts.add(part(month.getKey(), month.getKey(), value));
            sum = value.amount() == null ? sum : sum.add(value.amount());
        }
        BigDecimal rest =
                flows && whole.value() != null ? whole.value().subtract(sum) : BigDecimal.ZERO;
        return new Breakdown(
                whole,
                Grouping.MONTH,
                parts,
                flows,
                new Breakdown.Rest(rest, 0),
                Breakdown.Rest.NOTHING);
    }

    private boolean isFlow() {
        State state = asked.definition().state();
        return switch (Objects.requireNonNull(asked.definition().counted())) {
            case QUANTITY -> true;
            case INVESTMENT -> false;
            case PROJECT, MILESTONE ->
                    state == State.STARTED
                            || state == State.COMPLETED
                            || state == State.PLANNED_START
                            || state == State.PLANNED_FINISH;
        };
    }

    /** A cumulative indicator's month is what the month added. */
    private Value ofMonth(Period month) {
        Definition definition = asked.definition();
        Definition monthly =
                definition.aggregation() == Aggregation.CUMULATIVE
                        ? definition.as(Aggregation.SUM)
                        : definition;
        return evaluator.value(monthly, month, question.side(), this::in, false);
    }
}
