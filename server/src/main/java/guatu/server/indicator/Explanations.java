package guatu.server.indicator;

import guatu.server.journal.PeriodKind;
import guatu.server.journal.Series;
import guatu.server.web.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says a definition as one sentence, in the language of the request (口径说明). */
@Component
final class Explanations {

    private final Wording wording;
    private final Definitions definitions;
    private final Standpoints standpoints;

    Explanations(Wording wording, Definitions definitions, Standpoints standpoints) {
        this.wording = wording;
        this.definitions = definitions;
        this.standpoints = standpoints;
    }

    /** The sentence. */
    String of(Definition one) {
        Standpoint at = standpoints.frame();
        StringBuilder sentence = new StringBuilder(what(one, at));
        if (one.aggregation() == Aggregation.CUMULATIVE) {
            Object since = one.since() == null ? at.campaign().start() : one.since();
            sentence.append(wording.say("explain.since", since));
        }
        boolean counts = one.counted() == Counted.PROJECT;
        if (counts && one.aggregation() == Aggregation.COUNT) {
            sentence.append(wording.say("explain.packages." + one.condition().packages()));
        }
        sentence.append(
                wording.say(
                        "explain.tail",
                        unit(one.unit()),
                        joined(one.orderedPeriods().stream().map(this::period).toList()),
                        one.validFrom(),
                        one.version()));
        return sentence.toString();
    }

    private String what(Definition one, Standpoint at) {
        return switch (one.aggregation()) {
            case SUM, CUMULATIVE -> added(one, at);
            case COUNT -> counted(one, at);
            case DISTINCT ->
                    wording.say(
                            "explain.distinct",
                            projects(one.condition(), at),
                            state(one.state()),
                            wording.say("indicator.by." + one.distinct()));
            case RATIO ->
                    wording.say("explain.ratio", name(one.numerator()), name(one.denominator()));
            case RATE_AT ->
                    wording.say("explain.rate-at", name(one.numerator()), name(one.denominator()));
            case GROWTH -> wording.say("explain.growth", name(one.numerator()));
            case PACE -> pace(one);
            case QUOTED -> wording.say("explain.quoted");
        };
    }

    private String added(Definition one, Standpoint at) {
        String projects = projects(one.condition(), at);
        if (one.counted() == Counted.INVESTMENT) {
            return wording.say("explain.investment", projects);
        }
        String subkind = one.subkind() == null ? "" : wording.say("explain.subkind", one.subkind());
        Series series = one.series();
        String sum =
                wording.say(
                        "explain.quantity",
                        projects,
                        Objects.toString(one.measure(), "…"),
                        subkind,
                        wording.say("indicator.series." + series));
        return one.countsWorks() ? sum + wording.say("explain.works." + one.state()) : sum;
    }

    private String counted(Definition one, Standpoint at) {
        String key = one.counted() == Counted.MILESTONE ? "explain.milestone" : "explain.project";
        String named = one.milestone() == null ? "" : wording.say("explain.named", one.milestone());
        return wording.say(key, projects(one.condition(), at), state(one.state()), named);
    }

    private String pace(Definition one) {
        String lines =
                one.deadlines().isEmpty()
                        ? wording.say("explain.pace.year")
                        : joined(
                                one.deadlines().stream()
                                        .map(line ->
                                                wording.say(
                                                        "explain.deadline",
                                                        line.name(),
                                                        line.start(),
                                                        line.end()))
                                        .toList());
        return wording.say("explain.pace", name(one.numerator()), lines);
    }

    private String projects(Condition condition, Standpoint at) {
        List<String> terms = new ArrayList<>();
        if (condition.level() != null) {
            terms.add(wording.say("indicator.level." + condition.level()));
        }
        if (!condition.kinds().isEmpty()) {
            terms.add(
                    joined(
                            condition.kinds().stream()
                                    .sorted()
                                    .map(kind -> wording.say("indicator.kind." + kind))
                                    .toList()));
        }
        add(terms, "explain.actions", Grouping.ACTION, condition.actions(), at);
        add(terms, "explain.lines", Grouping.LINE, condition.lines(), at);
        add(terms, "explain.areas", Grouping.AREA, condition.areas(), at);
        add(terms, "explain.units", Grouping.UNIT, condition.units(), at);
        add(terms, "explain.codes", Grouping.PROJECT, condition.projects(), at);
        if (condition.planYear() != null) {
            terms.add(wording.say("explain.plan-year", condition.planYear()));
        }
        if (condition.planYearOfPeriod()) {
            terms.add(wording.say("explain.plan-year-of-period"));
        }
        return terms.isEmpty()
                ? wording.say("explain.all")
                : wording.say("explain.projects", String.join(wording.say("explain.and"), terms));
    }

    private void add(
            List<String> terms, String key, Grouping by, Collection<String> codes, Standpoint at) {
        if (!codes.isEmpty()) {
            String names = joined(codes.stream().sorted().map(code -> at.name(by, code)).toList());
            terms.add(wording.say(key, names));
        }
    }

    private String name(@Nullable String code) {
        Definition other = code == null ? null : definitions.at(code, standpoints.statusDate());
        return other == null ? Objects.toString(code) : named(other);
    }

    /** The name in the language of the request. */
    String named(Definition one) {
        boolean english = wording.say("indicator.language").equals("en");
        return english && !one.nameEn().isBlank() ? one.nameEn() : one.name();
    }

    /** As it is written in the language of the request; a classifier of one's own as it is. */
    private String unit(String symbol) {
        Locale locale = LocaleContextHolder.getLocale();
        String word = wording.find(locale, "indicator.unit." + symbol, List.of());
        return word == null ? symbol : word;
    }

    private String state(@Nullable State state) {
        return wording.say("indicator.state." + (state == null ? State.LISTED : state));
    }

    private String period(PeriodKind kind) {
        return wording.say("indicator.period." + kind);
    }

    private String joined(Collection<String> words) {
        return words.stream().collect(Collectors.joining(wording.say("explain.comma")));
    }
}
