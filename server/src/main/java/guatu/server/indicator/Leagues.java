package guatu.server.indicator;

import guatu.server.indicator.count.Ranking;
import guatu.server.journal.Period;
import guatu.server.project.Project;
import guatu.server.web.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Draws up league tables (排名表). */
final class Leagues {

    private static final int TREND = 6;

    private final Evaluator evaluator;
    private final Selection selection;
    private final Definition definition;
    private final Definitions definitions;
    private final List<Problem> remarks = new ArrayList<>();

    Leagues(Indicators.Asked asked, Definitions definitions) {
        this.evaluator = asked.evaluator();
        this.selection = evaluator.counting().selection();
        this.definition = asked.definition();
        this.definitions = definitions;
    }

    League of(Question question, Grouping by) {
        Period period = question.period();
        List<Period> trend = trend(period);
        Map<Period, Map<String, Value>> values = new LinkedHashMap<>();
        Set<String> codes = codes(by, period);
        trend.forEach(one -> values.put(one, values(one, by, codes)));
        boolean ranked = ranked(values.getOrDefault(period, Map.of()));
        Period before = trend.size() > 1 ? trend.get(trend.size() - 2) : null;
        Standpoint at = evaluator.at();
        return new League(
                definition,
                by,
                period,
                before,
                trend,
                at.asOf(),
                at.list().version(),
                at.position(),
                rows(by, values, period, before, ranked),
                remarks);
    }

    /** Earlier periods under another version of the definition are not compared. */
    private List<Period> trend(Period period) {
        List<Period> comparable = new ArrayList<>();
        boolean quoted = definition.aggregation() == Aggregation.QUOTED;
        for (Period one : PeriodText.trend(period, TREND).reversed()) {
            if (!quoted && one.to().isBefore(evaluator.at().campaign().start())) {
                break;
            }
            Definition then = definitions.at(definition.code(), one.to());
            if (then != null && then.version() != definition.version()) {
                remarks.add(
                        Problem.of(
                                "indicator.league.version",
                                PeriodText.print(one),
                                then.version(),
                                definition.version()));
                break;
            }
            comparable.addFirst(one);
        }
        return comparable;
    }

    private Set<String> codes(Grouping by, Period period) {
        Set<String> codes = new TreeSet<>();
        if (definition.aggregation() == Aggregation.QUOTED) {
            evaluator.at().districts().forEach(one -> codes.add(one.code()));
            return codes;
        }
        for (Project project : selection.of(scope(definition), period)) {
            codes.addAll(selection.codes(project, by, Place.CITY));
        }
        return codes;
    }

    /** Whose projects a derived indicator is about: those of what it is made of. */
    private Condition scope(Definition one) {
        Definition part = one;
        while (part.aggregation().derived()) {
            String code = part.denominator() == null ? part.numerator() : part.denominator();
            Definition next = code == null ? null : definitions.at(code, part.validFrom());
            if (next == null) {
                return Condition.ALL;
            }
            part = next;
        }
        return part.condition();
    }

    private Map<String, Value> values(Period period, Grouping by, Set<String> codes) {
        if (definition.counted() == Counted.QUANTITY
                && definition.aggregation() == Aggregation.SUM) {
            return sums(period, by, codes);
        }
        Map<String, Value> values = new HashMap<>();
        for (String code : codes) {
            values.put(
                    code,
                    definition.aggregation() == Aggregation.QUOTED
                            ? evaluator.value(definition, period, Side.RESULT, Place.district(code))
                            : evaluator.value(
                                    definition,
                                    period,
                                    Side.RESULT,
                                    one -> selection.codes(one, by, Place.CITY).contains(code),
                                    false));
        }
        return values;
    }

    /** In one pass over what each project adds. */
    private Map<String, Value> sums(Period period, Grouping by, Set<String> codes) {
        Map<String, List<Item>> items = new HashMap<>();
        codes.forEach(code -> items.put(code, new ArrayList<>()));
        for (Item item : evaluator.counting().items(definition, period, Side.RESULT, false)) {
            for (String code : selection.codes(item.project(), by, Place.CITY)) {
                items.computeIfAbsent(code, key -> new ArrayList<>()).add(item);
            }
        }
        Map<String, Value> values = new HashMap<>();
        items.forEach((code, own) -> values.put(code, evaluator.sum(definition, period, own)));
        return values;
    }

    /** Official statistics are ranked only when every district is quoted for the period. */
    private boolean ranked(Map<String, Value> values) {
        if (definition.aggregation() != Aggregation.QUOTED) {
            return true;
        }
        long quoted = values.values().stream().filter(one -> one.amount() != null).count();
        if (quoted < values.size()) {
            remarks.add(Problem.of("indicator.league.quoted-part", quoted, values.size()));
            quotedRanks(values);
            return false;
        }
        return true;
    }

    private void quotedRanks(Map<String, Value> values) {
        values.forEach((code, value) -> {
            Quotation quotation = value.quotation();
            if (quotation != null && quotation.rank() != null) {
                remarks.add(
                        Problem.of(
                                "indicator.league.quoted-rank",
                                evaluator.at().name(Grouping.DISTRICT, code),
                                quotation.rank(),
                                quotation.source()));
            }
        });
    }

    private List<League.Row> rows(
            Grouping by,
            Map<Period, Map<String, Value>> values,
            Period period,
            @Nullable Period before,
            boolean ranked) {
        Map<String, Value> now = values.getOrDefault(period, Map.of());
        Map<String, Value> then = before == null ? Map.of() : values.getOrDefault(before, Map.of());
        Map<String, Integer> ranksBefore = new HashMap<>();
        ranking(then)
                .forEach(one -> {
                    if (one.rank() != null) {
                        ranksBefore.put(one.code(), one.rank());
                    }
                });
        List<League.Row> rows = new ArrayList<>();
        for (Ranking.Place place : ranking(now)) {
            Value value = now.get(place.code());
            List<@Nullable BigDecimal> trend = new ArrayList<>();
            values.values().forEach(one -> trend.add(amount(one.get(place.code()))));
            rows.add(
                    new League.Row(
                            place.code(),
                            evaluator.at().name(by, place.code()),
                            ranked ? place.rank() : null,
                            ranked && place.tied(),
                            place.value(),
                            value == null ? null : value.numerator(),
                            value == null ? null : value.denominator(),
                            ranked ? place.toNext() : null,
                            difference(place.value(), amount(then.get(place.code()))),
                            ranked ? ranksBefore.get(place.code()) : null,
                            trend,
                            value == null ? 0 : value.projects()));
        }
        return rows;
    }

    private List<Ranking.Place> ranking(Map<String, Value> values) {
        List<Ranking.Entrant> entrants = new ArrayList<>();
        values.forEach((code, value) -> entrants.add(new Ranking.Entrant(code, value.amount())));
        return Ranking.of(entrants, definition.lowerIsBetter());
    }

    private static @Nullable BigDecimal amount(@Nullable Value value) {
        return value == null ? null : value.amount();
    }

    private static @Nullable BigDecimal difference(
            @Nullable BigDecimal now, @Nullable BigDecimal then) {
        return now == null || then == null ? null : now.subtract(then);
    }
}
