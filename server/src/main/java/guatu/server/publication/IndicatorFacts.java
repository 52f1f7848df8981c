package guatu.server.publication;

import guatu.quantity.Quantity;
import guatu.quantity.Unit;
import guatu.quantity.Units;
import guatu.server.forecast.Board;
import guatu.server.indicator.Aggregation;
import guatu.server.indicator.Counted;
import guatu.server.indicator.Definition;
import guatu.server.indicator.Figure;
import guatu.server.indicator.Indicators;
import guatu.server.indicator.PeriodText;
import guatu.server.indicator.Place;
import guatu.server.indicator.Question;
import guatu.server.indicator.Quotation;
import guatu.server.indicator.Side;
import guatu.server.journal.Period;
import guatu.server.journal.PeriodKind;
import guatu.server.project.ListVersion;
import guatu.server.publication.check.Fact;
import guatu.server.publication.check.Facts;
import guatu.server.publication.check.Gazetteer;
import guatu.server.publication.check.Topic;
import guatu.server.publication.check.When;
import guatu.server.publication.check.Where;
import guatu.server.web.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the indicators know (指标事实): asked at the places and in the period of a figure; where there
 * is nothing, at their neighbours, so that a figure of another place or year is told as such.
 */
final class IndicatorFacts implements Facts {

    /** How many versions of the list are looked at. */
    private static final int VERSIONS = 12;

    private final Indicators indicators;
    private final Board board;
    private final Gazetteer gazetteer;
    private final Supplier<List<ListVersion>> versions;
    private final List<Topic> topics;

    /** A text asks the same again and again: of every elevator the one figure of its district. */
    private final Map<Question, Optional<Figure>> answers = new HashMap<>();

    private final Map<Question, List<guatu.server.indicator.Known>> histories = new HashMap<>();

    IndicatorFacts(
            Indicators indicators,
            Board board,
            Gazetteer gazetteer,
            Supplier<List<ListVersion>> versions) {
        this.indicators = indicators;
        this.board = board;
        this.gazetteer = gazetteer;
        this.versions = versions;
        this.topics = indicators.definitions().stream().map(IndicatorFacts::topic).toList();
    }

    private static Topic topic(Definition definition) {
        List<String> phrases = new ArrayList<>(definition.synonyms());
        phrases.add(definition.name());
        return new Topic(
                definition.code(),
                definition.name(),
                phrases,
                unit(definition.unit()),
                sort(definition));
    }

    private static Topic.Sort sort(Definition definition) {
        Counted counted = definition.counted();
        if (counted == Counted.PROJECT || counted == Counted.MILESTONE) {
            return Topic.Sort.COUNT;
        }
        boolean flow = definition.aggregation() == Aggregation.SUM && counted == Counted.QUANTITY;
        return flow ? Topic.Sort.SUM : Topic.Sort.OTHER;
    }

    private static Unit unit(String symbol) {
        return Units.find(symbol).orElseGet(() -> Unit.classifier(symbol));
    }

    @Override
    public List<Topic> topics() {
        return topics;
    }

    @Override
    public List<Fact> facts(Topic topic, List<Where> places, When when) {
        Definition definition = indicators.definition(topic.code());
        if (definition == null) {
            return List.of();
        }
        Set<Where> wanted = new LinkedHashSet<>(places);
        for (Where place : places) {
            Where district = place.district() == null ? null : gazetteer.find(place.district());
            if (district != null) {
                wanted.add(district);
            }
        }
        List<Fact> found = new ArrayList<>();
        for (Where place : wanted) {
            for (Period period : periods(definition, when)) {
                ask(definition, place, period, when.plan(), found);
            }
        }
        return found.isEmpty() ? neighbours(definition, wanted, when) : found;
    }

    /** The same place in other years, other districts in the same period. */
    private List<Fact> neighbours(Definition definition, Set<Where> places, When when) {
        List<Fact> found = new ArrayList<>();
        for (Where place : places) {
            for (int year : board.frame().campaign().planYears()) {
                When other = When.year(year, true, when.plan());
                for (Period period : periods(definition, other)) {
                    ask(definition, place, period, when.plan(), found);
                }
            }
        }
        for (Where district : districts()) {
            for (Period period : periods(definition, when)) {
                ask(definition, district, period, when.plan(), found);
            }
        }
        return found;
    }

    private List<Where> districts() {
        List<Where> districts = new ArrayList<>();
        board.frame()
                .districts()
                .forEach(one -> {
                    Where place = gazetteer.find(one.code());
                    if (place != null) {
                        districts.add(place);
                    }
                });
        return districts;
    }

    /** The spans that the definition may be asked for and that the words may mean. */
    private List<Period> periods(Definition definition, When when) {
        List<Period> periods = new ArrayList<>();
        for (PeriodKind kind : definition.orderedPeriods()) {
            Period period = Period.of(kind, when.to());
            boolean exact = period.from().equals(when.from()) && period.to().equals(when.to());
            if (exact || (kind == PeriodKind.YEAR && (!when.printed() || when.carried()))) {
                periods.add(period);
            }
        }
        LocalDate since = definition.since();
        if (definition.periods().contains(PeriodKind.SINCE) && !when.printed()) {
            LocalDate begin = since == null ? board.frame().campaign().start() : since;
            periods.add(Period.since(begin, board.statusDate()));
        }
        return periods;
    }

    private void ask(
            Definition definition, Where place, Period period, boolean plan, List<Fact> found) {
        Question result = new Question(definition.code(), place(place), period, null, Side.RESULT);
        Fact promised =
                plan
                        ? answered(Question.plan(definition.code(), place(place), period), place)
                        : null;
        Fact done = promised == null ? answered(result, place) : promised;
        Fact fact =
                done == null && !plan
                        ? answered(Question.plan(definition.code(), place(place), period), place)
                        : done;
        if (fact != null) {
            found.add(fact);
            if (!fact.plan()) {
                found.addAll(earlier(result, fact));
            }
        }
    }

    private static Place place(Where where) {
        return switch (where.kind()) {
            case CITY -> Place.CITY;
            case DISTRICT -> Place.district(where.code());
            case AREA, COMMUNITY -> Place.area(where.code());
            case PROJECT -> Place.project(where.code());
        };
    }

    private @Nullable Fact answered(Question question, Where place) {
        Figure figure = answers.computeIfAbsent(question, this::asked).orElse(null);
        if (figure == null) {
            return null;
        }
        BigDecimal value = figure.value();
        boolean nothing =
                value == null
                        || (value.signum() == 0
                                && figure.entryCount() == 0
                                && figure.quotation() == null);
        return nothing || value == null ? null : fact(figure, place, value);
    }

    private Optional<Figure> asked(Question question) {
        Outcome<Figure> answer = indicators.answer(question);
        return answer.reasons().isEmpty() ? Optional.of(answer.orRefuse()) : Optional.empty();
    }

    private static Fact fact(Figure figure, Where place, BigDecimal value) {
        Quotation quoted = figure.quotation();
        String period = PeriodText.print(figure.period());
        return new Fact(
                figure.definition().code() + "/" + figure.place() + "/" + period,
                figure.definition().name(),
                place.code(),
                place.name(),
                figure.period().from(),
                figure.period().to(),
                figure.side() == Side.PLAN,
                new Quantity(value, unit(figure.unit())),
                quoted == null ? "" : quoted.source() + "，" + quoted.releasedOn(),
                "/figures?indicator="
                        + figure.definition().code()
                        + "&place="
                        + figure.place()
                        + "&period="
                        + period,
                figure.asOf(),
                figure.listVersion(),
                figure.entries().stream().map(UUID::toString).toList(),
                null,
                List.of());
    }

    /** What the figure was before it was corrected. */
    private List<Fact> earlier(Question question, Fact now) {
        List<Fact> earlier = new ArrayList<>();
        for (guatu.server.indicator.Known known :
                histories.computeIfAbsent(question, this::history)) {
            BigDecimal value = known.value();
            if (value != null && known.to() != null) {
                earlier.add(now.superseded(value, known.to()));
            }
        }
        return earlier;
    }

    private List<guatu.server.indicator.Known> history(Question question) {
        Outcome<List<guatu.server.indicator.Known>> history = indicators.history(question);
        return history.reasons().isEmpty() ? history.orRefuse() : List.of();
    }

    @Override
    public List<Fact> earlier(Topic topic, Fact planned) {
        Definition definition = indicators.definition(topic.code());
        Where place = planned.place().equals(Where.CITY_CODE) ? city() : where(planned);
        List<Fact> found = new ArrayList<>();
        if (definition == null || place == null) {
            return found;
        }
        Period period = period(definition, planned);
        List<ListVersion> all =
                versions.get().stream()
                        .sorted(Comparator.comparingInt(ListVersion::no).reversed())
                        .limit(VERSIONS)
                        .toList();
        for (int i = 1; period != null && i < all.size(); i++) {
            // The last moment before the version after it.
            Instant then = all.get(i - 1).at().minusMillis(1);
            Fact fact =
                    answered(
                            new Question(topic.code(), place(place), period, then, Side.PLAN),
                            place);
            if (fact != null && !fact.value().sameAmount(planned.value())) {
                found.add(planned.ofVersion(all.get(i).no(), fact.value()));
            }
        }
        return found;
    }

    private static Where city() {
        return new Where(Where.Kind.CITY, Where.CITY_CODE, "全市", null);
    }

    private @Nullable Where where(Fact planned) {
        return gazetteer.find(planned.place());
    }

    private static @Nullable Period period(Definition definition, Fact planned) {
        for (PeriodKind kind : definition.orderedPeriods()) {
            Period period = Period.of(kind, planned.to());
            if (period.from().equals(planned.from()) && period.to().equals(planned.to())) {
                return period;
            }
        }
        return null;
    }

    @Override
    public List<Fact> peers(Topic topic, When when) {
        Definition definition = indicators.definition(topic.code());
        List<Fact> found = new ArrayList<>();
        if (definition == null) {
            return found;
        }
        for (Where district : districts()) {
            for (Period period : periods(definition, when)) {
                Question question =
                        when.plan()
                                ? Question.plan(topic.code(), place(district), period)
                                : Question.now(topic.code(), place(district), period);
                Fact fact = answered(question, district);
                if (fact != null) {
                    found.add(fact);
                }
            }
        }
        return found;
    }
}
