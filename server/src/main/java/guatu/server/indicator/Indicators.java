package guatu.server.indicator;

import guatu.server.access.Account;
import guatu.server.indicator.store.CountRows;
import guatu.server.indicator.store.CourseRows;
import guatu.server.indicator.store.HistoryRows;
import guatu.server.indicator.store.SeriesRow;
import guatu.server.indicator.store.SeriesRows;
import guatu.server.indicator.store.Within;
import guatu.server.journal.Period;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers for figures (指标): each with its definition, list version, place in the journal, and the
 * entries it stands on; now, or as known on any past instant.
 */
@Component
public final class Indicators {

    private static final int MOST_MOMENTS = 100;

    private final Definitions definitions;
    private final Quotations quotations;
    private final Standpoints standpoints;
    private final SeriesRows series;
    private final CountRows counts;
    private final CourseRows courses;
    private final HistoryRows history;
    private final Derivation derivation;

    Indicators(
            Definitions definitions,
            Quotations quotations,
            Standpoints standpoints,
            SeriesRows series,
            CountRows counts,
            CourseRows courses,
            HistoryRows history,
            Derivation derivation) {
        this.definitions = definitions;
        this.quotations = quotations;
        this.standpoints = standpoints;
        this.series = series;
        this.counts = counts;
        this.courses = courses;
        this.history = history;
        this.derivation = derivation;
    }

    /** The definitions in force on the status date, by code. */
    public List<Definition> definitions() {
        return definitions.inForce(standpoints.statusDate());
    }

    /** The definition of that code in force on the status date, or null. */
    public @Nullable Definition definition(String code) {
        return definitions.at(code, standpoints.statusDate());
    }

    /** Definitions that bear the words as code, name or synonym, exactly or within. */
    public List<Definition> find(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<Definition> exact = new ArrayList<>();
        List<Definition> within = new ArrayList<>();
        for (Definition one : definitions()) {
            List<String> names = new ArrayList<>(one.synonyms());
            names.addAll(List.of(one.code(), one.name(), one.nameEn()));
            if (names.stream().anyMatch(name -> name.equalsIgnoreCase(wanted))) {
                exact.add(one);
            } else if (names.stream()
                    .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted))) {
                within.add(one);
            }
        }
        exact.addAll(within);
        return exact;
    }

    /**
     * Keeps a definition as a new version.
     *
     * @param reason why it is made or changed
     */
    public Outcome<Definition> define(Definition definition, String reason, Account by) {
        return definitions.keep(definition, reason, by);
    }

    /** The official statistics in force, in the order of record. */
    public List<Quotation> quotations() {
        return quotations.inForce(null);
    }

    /** Throws everything derived away and derives it from the journal; gives the projects. */
    public int rebuild() {
        return derivation.rebuild();
    }

    /** Answers a question; refused for an unknown indicator or place, or a period not its own. */
    public Outcome<Figure> answer(Question question) {
        return asked(question).map(asked -> figure(asked, question));
    }

    /** A question that may be answered, with all it needs. */
    record Asked(Definition definition, Evaluator evaluator) {}

    Outcome<Asked> asked(Question question) {
        return asked(question, evaluator(question.asOf(), question.place()));
    }

    /** Answers for any place. */
    Evaluator evaluator(@Nullable Instant asOf) {
        return evaluator(asOf, Place.CITY);
    }

    /** Answers for the place, and for what lies in it. */
    private Evaluator evaluator(@Nullable Instant asOf, Place place) {
        derivation.catchUpWhereBehind();
        Counting counting = new Counting(standpoints.at(asOf), place, series, counts, courses);
        return new Evaluator(counting, definitions, quotations);
    }

    Outcome<Asked> asked(Question question, Evaluator evaluator) {
        Period period = question.period();
        Definition definition = definitions.at(question.indicator(), period.to());
        if (definition == null) {
            return Outcome.refused(
                    Problem.at("indicator.unknown", "indicator", question.indicator()));
        }
        List<Problem> problems = new ArrayList<>();
        if (!definition.periods().contains(period.kind())) {
            problems.add(Quotations.period(definition, period));
        }
        if (!evaluator.at().knows(question.place())) {
            problems.add(Problem.at("indicator.place", "place", question.place()));
        }
        return problems.isEmpty()
                ? Outcome.done(new Asked(definition, evaluator))
                : Outcome.refused(problems);
    }

    Figure figure(Asked asked, Question question) {
        Evaluator evaluator = asked.evaluator();
        Standpoint at = evaluator.at();
        Value value =
                evaluator.value(
                        asked.definition(), question.period(), question.side(), question.place());
        Lineage lineage = lineage(asked, question, value);
        return new Figure(
                asked.definition(),
                question.place(),
                question.period(),
                question.side(),
                at.asOf(),
                at.list().version(),
                at.position(),
                value.amount(),
                asked.definition().unit(),
                value.gap(),
                value.numerator(),
                value.denominator(),
                value.projects(),
                otherCount(asked, question),
                value.lines(),
                lineage.entries(),
                lineage.count(),
                value.quotation());
    }

    /** A package counts as one or as its parts; the count not asked for is told beside. */
    private static @Nullable BigDecimal otherCount(Asked asked, Question question) {
        Definition definition = asked.definition();
        boolean counts =
                definition.aggregation() == Aggregation.COUNT
                        && definition.counted() == Counted.PROJECT;
        if (!counts) {
            return null;
        }
        Packages other =
                definition.condition().packages() == Packages.ONE ? Packages.PARTS : Packages.ONE;
        Definition otherwise = definition.with(definition.condition().counting(other));
        return asked.evaluator()
                .value(otherwise, question.period(), question.side(), question.place())
                .amount();
    }

    /** The entries behind a value. */
    record Lineage(List<UUID> entries, int count) {}

    Lineage lineage(Asked asked, Question question, Value value) {
        List<UUID> entries = new ArrayList<>();
        value.items().forEach(one -> entries.addAll(one.entries()));
        List<SeriesRow> behind =
                value.items().stream().flatMap(one -> one.series().stream()).distinct().toList();
        int reports = behind.isEmpty() ? entries.size() : value.reports();
        if (!behind.isEmpty()) {
            Within within = window(asked, question);
            entries.addAll(history.ids(counts.seqs(behind, within, Figure.MOST_ENTRIES)));
        }
        List<UUID> distinct = entries.stream().distinct().limit(Figure.MOST_ENTRIES).toList();
        return new Lineage(distinct, Math.max(reports, distinct.size()));
    }

    private static Within window(Asked asked, Question question) {
        boolean stock = asked.definition().aggregation() == Aggregation.RATE_AT;
        return asked.evaluator().counting().window(asked.definition(), question.period(), stock);
    }

    /** The figure of one place over several periods, in their order. */
    public Outcome<List<Figure>> series(
            String indicator, Place place, List<Period> periods, @Nullable Instant asOf) {
        List<Figure> figures = new ArrayList<>();
        Evaluator evaluator = evaluator(asOf);
        for (Period period : periods) {
            Question question = new Question(indicator, place, period, asOf, Side.RESULT);
            Outcome<Asked> asked = asked(question, evaluator);
            if (!asked.reasons().isEmpty()) {
                return Outcome.refused(asked.reasons());
            }
            figures.add(figure(asked.orRefuse(), question));
        }
        return Outcome.done(figures);
    }

    /** Takes a figure apart. */
    public Outcome<Breakdown> parts(Question question, Grouping by) {
        return asked(question)
                .map(asked -> new Parts(asked, question).by(figure(asked, question), by));
    }

    /** A league table between districts, units, areas, actions or lines of the whole city. */
    public Outcome<League> league(
            String indicator, Grouping by, Period period, @Nullable Instant asOf) {
        Question question = new Question(indicator, Place.CITY, period, asOf, Side.RESULT);
        return asked(question).map(asked -> new Leagues(asked, definitions).of(question, by));
    }

    /** Whether all of a population are done: the denominator, and the first that breaks it. */
    public Population population(PopulationQuestion question) {
        return new Populations(evaluator(question.asOf()).counting()).answer(question);
    }

    /** The works behind a figure, started and completed as two flows. */
    Outcome<Works> works(Question question) {
        return asked(question).map(asked -> new WorksAccount(asked, question, definitions).works());
    }

    /**
     * Every value a figure has had, oldest first: what it is now, and what earlier reports, since
     * corrected or returned, once made it. Only sums of reported quantities have a history.
     */
    public Outcome<List<Known>> history(Question question) {
        return asked(question).map(asked -> known(asked, question));
    }

    private List<Known> known(Asked asked, Question question) {
        Definition definition = asked.definition();
        if (definition.counted() != Counted.QUANTITY || question.side() == Side.PLAN) {
            return List.of();
        }
        Evaluator evaluator = asked.evaluator();
        Set<String> projects = new HashSet<>();
        evaluator.counting().selection().of(definition.condition(), question.period()).stream()
                .filter(one -> evaluator.counting().selection().lies(one, question.place()))
                .forEach(one -> projects.add(one.code()));
        List<SeriesRow> behind = evaluator.counting().wantedSeries(definition, projects);
        List<Instant> moments =
                counts.moments(behind, window(asked, question)).stream()
                        .limit(MOST_MOMENTS)
                        .toList();
        List<Known> known = new ArrayList<>();
        for (Instant moment : moments) {
            Evaluator then =
                    new Evaluator(
                            new Counting(
                                    evaluator.at().knownAt(moment),
                                    question.place(),
                                    series,
                                    counts,
                                    courses),
                            definitions,
                            quotations);
            BigDecimal value =
                    then.value(definition, question.period(), question.side(), question.place())
                            .amount();
            add(known, value, moment);
        }
        return known;
    }

    private static void add(List<Known> known, @Nullable BigDecimal value, Instant moment) {
        if (!known.isEmpty()) {
            Known last = known.getLast();
            if (same(last.value(), value)) {
                return;
            }
            known.set(known.size() - 1, new Known(last.value(), last.from(), moment));
        }
        known.add(new Known(value, moment, null));
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    /**
     * The sum of several figures; refused unless all are of one measure, in one kind of unit: new
     * parking spaces and shared ones never add, nor do 26 and 24.47 thousands of different square
     * metres.
     */
    public Outcome<BigDecimal> sum(List<Question> questions) {
        List<Figure> figures = new ArrayList<>();
        for (Question question : questions) {
            Outcome<Figure> figure = answer(question);
            if (!figure.reasons().isEmpty()) {
                return Outcome.refused(figure.reasons());
            }
            figures.add(figure.orRefuse());
        }
        return Sums.of(figures);
    }
}
