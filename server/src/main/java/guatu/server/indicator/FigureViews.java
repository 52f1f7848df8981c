package guatu.server.indicator;

import guatu.server.journal.Period;
import guatu.server.journal.PeriodKind;
import guatu.server.web.Here;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import guatu.server.web.ProblemWording;
import guatu.server.web.RefusedException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Figures as screens show them, and questions as addresses write them (指标视图). */
@Component
final class FigureViews {

    private final Indicators indicators;
    private final Definitions definitions;
    private final Standpoints standpoints;
    private final Explanations explanations;
    private final ProblemWording wording;

    FigureViews(
            Indicators indicators,
            Definitions definitions,
            Standpoints standpoints,
            Explanations explanations,
            ProblemWording wording) {
        this.indicators = indicators;
        this.definitions = definitions;
        this.standpoints = standpoints;
        this.explanations = explanations;
        this.wording = wording;
    }

    /** A pace line as screens show it. */
    record LineView(
            String name,
            LocalDate start,
            LocalDate end,
            BigDecimal elapsed,
            BigDecimal ahead,
            boolean onPace) {}

    /**
     * A figure as screens show it.
     *
     * @param placeName null for the whole city
     * @param plan what the list promises for the period, where it was asked for
     * @param gap the sentence that says why there is no value, or null
     */
    record FigureView(
            String code,
            int version,
            String name,
            Aggregation aggregation,
            String place,
            @Nullable String placeName,
            String period,
            Side side,
            Instant asOf,
            int listVersion,
            long position,
            @Nullable BigDecimal value,
            @Nullable BigDecimal plan,
            String unit,
            @Nullable String gap,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            int projects,
            @Nullable BigDecimal otherCount,
            Packages packages,
            List<LineView> lines,
            List<UUID> entries,
            int entryCount,
            @Nullable Quotation quotation,
            String sentence) {}

    /** Every indicator with its figure. */
    record Sheet(
            String place,
            Instant asOf,
            int listVersion,
            LocalDate statusDate,
            List<SheetRow> rows) {}

    /** An indicator, what was done and what was promised. */
    record SheetRow(FigureView figure, @Nullable BigDecimal plan) {}

    Sheet sheet(@Nullable String place, @Nullable String period, @Nullable String asOf) {
        Place where = place(place);
        Instant when = instant(asOf);
        Evaluator evaluator = indicators.evaluator(when);
        List<SheetRow> rows = new ArrayList<>();
        for (Definition one : indicators.definitions()) {
            Period asked = periodFor(one, period);
            Question question = new Question(one.code(), where, asked, when, Side.RESULT);
            Outcome<Indicators.Asked> outcome = indicators.asked(question, evaluator);
            if (outcome instanceof Outcome.Done<Indicators.Asked>(Indicators.Asked known)) {
                rows.add(
                        new SheetRow(
                                view(indicators.figure(known, question)), plan(known, question)));
            }
        }
        Standpoint at = evaluator.at();
        return new Sheet(where.toString(), at.asOf(), at.list().version(), at.statusDate(), rows);
    }

    private @Nullable BigDecimal plan(Indicators.Asked asked, Question question) {
        boolean has =
                asked.definition().counted() == Counted.QUANTITY
                        && !asked.definition().aggregation().derived();
        return has
                ? asked.evaluator()
                        .value(asked.definition(), question.period(), Side.PLAN, question.place())
                        .amount()
                : null;
    }

    /** The period asked for where the indicator has it, else the latest of its own kinds. */
    Period periodFor(Definition one, @Nullable String text) {
        Period asked = text == null || text.isBlank() ? null : PeriodText.parse(text);
        boolean official = one.aggregation() == Aggregation.QUOTED;
        boolean fits = asked != null && one.periods().contains(asked.kind());
        if (asked != null && fits && (!official || isQuoted(one, asked))) {
            return asked;
        }
        LocalDate day = standpoints.statusDate();
        if (asked != null && asked.to().isBefore(day)) {
            day = asked.to();
        }
        if (official) {
            return latestQuoted(one, asked == null ? day : asked.to());
        }
        PeriodKind kind = preferred(one);
        if (kind != PeriodKind.SINCE) {
            return Period.of(kind, day);
        }
        LocalDate since =
                one.since() == null ? standpoints.frame().campaign().start() : one.since();
        return Period.since(since, day.isBefore(since) ? since : day);
    }

    private boolean isQuoted(Definition one, Period period) {
        return indicators.quotations().stream()
                .anyMatch(quoted ->
                        quoted.indicator().equals(one.code()) && quoted.period().equals(period));
    }

    /** The newest quoted period that has ended by a day. */
    private Period latestQuoted(Definition one, LocalDate day) {
        return indicators.quotations().stream()
                .filter(quoted -> quoted.indicator().equals(one.code()))
                .map(Quotation::period)
                .filter(period -> !period.to().isAfter(day))
                .max(Comparator.comparing(Period::to))
                .orElseGet(() -> Period.of(preferred(one), day));
    }

    private static PeriodKind preferred(Definition one) {
        for (PeriodKind kind :
                List.of(PeriodKind.YEAR, PeriodKind.SINCE, PeriodKind.MONTHS, PeriodKind.QUARTER)) {
            if (one.periods().contains(kind)) {
                return kind;
            }
        }
        return one.periods().isEmpty() ? PeriodKind.YEAR : one.orderedPeriods().iterator().next();
    }

    FigureView view(Figure one) {
        return view(one, null);
    }

    /** A figure beside what the list promises. */
    FigureView answer(Question question) {
        Indicators.Asked asked = indicators.asked(question).orRefuse();
        return view(indicators.figure(asked, question), plan(asked, question));
    }

    private FigureView view(Figure one, @Nullable BigDecimal plan) {
        Definition definition = one.definition();
        return new FigureView(
                definition.code(),
                definition.version(),
                explanations.named(definition),
                definition.aggregation(),
                one.place().toString(),
                standpoints.frame().name(one.place()),
                PeriodText.print(one.period()),
                one.side(),
                one.asOf(),
                one.listVersion(),
                one.position(),
                one.value(),
                plan,
                one.unit(),
                one.gap() == null ? null : said(one.gap()),
                one.numerator(),
                one.denominator(),
                one.projects(),
                one.otherCount(),
                definition.condition().packages(),
                one.lines().stream().map(FigureViews::line).toList(),
                one.entries(),
                one.entryCount(),
                one.quotation(),
                explanations.of(definition));
    }

    private static LineView line(Figure.PaceLine line) {
        return new LineView(
                line.deadline().name(),
                line.deadline().start(),
                line.deadline().end(),
                line.elapsed(),
                line.ahead(),
                line.onPace());
    }

    /** The sentence of a problem in the language of the request. */
    String said(Problem problem) {
        return wording.say(problem).message();
    }

    Question question(
            String code,
            @Nullable String place,
            @Nullable String period,
            @Nullable String asOf,
            @Nullable Side side) {
        Definition definition = definitions.at(code, standpoints.statusDate());
        if (definition == null) {
            throw RefusedException.notFound(Problem.at("indicator.unknown", "code", code));
        }
        Period asked =
                period == null || period.isBlank() ? periodFor(definition, null) : period(period);
        return new Question(
                code, place(place), asked, instant(asOf), side == null ? Side.RESULT : side);
    }

    static Place place(@Nullable String text) {
        Place place = Place.parse(text);
        if (place == null) {
            throw RefusedException.because(Problem.at("indicator.place", "place", text));
        }
        return place;
    }

    static Period period(String text) {
        Period period = PeriodText.parse(text);
        if (period == null) {
            throw RefusedException.because(Problem.at("indicator.period-text", "period", text));
        }
        return period;
    }

    /** An instant, or a day to its end in China; empty for now. */
    static @Nullable Instant instant(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(Here.ZONE)
                            .toInstant()
                            .minusMillis(1)
                    : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw RefusedException.because(Problem.at("indicator.as-of", "asOf", text));
        }
    }
}
