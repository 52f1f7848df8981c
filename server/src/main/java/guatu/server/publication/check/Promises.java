package guatu.server.publication.check;

import guatu.quantity.Quantity;
import guatu.quantity.Unit;
import guatu.quantity.Units;
import guatu.server.forecast.Board;
import guatu.server.forecast.Light;
import guatu.server.forecast.ProjectView;
import guatu.server.project.Promise;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * What projects promise for a year (承诺量), as planned figures: added over the projects of a
 * district; a package counts for its parts.
 */
public final class Promises implements Facts {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** How many earlier versions of the list are looked at. */
    private static final int VERSIONS = 12;

    /** Where a result stands on a promise alone; said wherever it is shown. */
    static final String FULFILLED = "承诺量；所列项目均已竣工，未单独填报完成数量";

    private final Map<String, Topic> topics = new TreeMap<>();
    private final Map<String, List<Fact>> facts = new LinkedHashMap<>();

    private final Board board;
    private final Gazetteer gazetteer;
    private final IntFunction<Board> boards;

    private record Key(String measure, String unit, String district, int year) {}

    /**
     * The promises of a board.
     *
     * @param boards the board of an earlier list version
     */
    public Promises(Board board, Gazetteer gazetteer, IntFunction<Board> boards) {
        this.board = board;
        this.gazetteer = gazetteer;
        this.boards = boards;
        Map<Key, BigDecimal> sums = new LinkedHashMap<>();
        Map<Key, List<String>> trails = new LinkedHashMap<>();
        Map<Key, Boolean> finished = new LinkedHashMap<>();
        for (ProjectView project : board.projects()) {
            String district = project.project().district();
            for (Promise promise :
                    project.part() ? List.<Promise>of() : project.project().promises()) {
                Quantity exact = exact(promise);
                Set<String> places = new TreeSet<>(List.of(Where.CITY_CODE));
                places.add(district == null ? Where.CITY_CODE : district);
                for (String place : places) {
                    Key key =
                            new Key(
                                    promise.measure(),
                                    exact.unit().symbol(),
                                    place,
                                    promise.year());
                    sums.merge(key, exact.value(), BigDecimal::add);
                    finished.merge(key, project.light() == Light.DONE, Boolean::logicalAnd);
                    trails.computeIfAbsent(key, _ -> new ArrayList<>())
                            .add(project.project().name() + " " + Shown.of(exact));
                }
            }
        }
        sums.forEach((key, sum) -> {
            List<String> trail = trails.getOrDefault(key, List.of());
            add(key, sum, trail, true);
            // A whole, such as 总面积, is what it is from the start.
            if (finished.getOrDefault(key, false) || key.measure().startsWith("总")) {
                add(key, sum, trail, false);
            }
        });
    }

    /** 24.47 万平方米 is 244700 平方米. */
    private static Quantity exact(Promise promise) {
        boolean wan = promise.unit().startsWith("万") && promise.unit().length() > 1;
        String unit = wan ? promise.unit().substring(1) : promise.unit();
        BigDecimal value = wan ? promise.quantity().multiply(TEN_THOUSAND) : promise.quantity();
        return new Quantity(value, unit(unit));
    }

    private static Unit unit(String printed) {
        return Units.find(printed).orElseGet(() -> Unit.classifier(printed));
    }

    /** A promise; once everything under it is finished it stands for the result too. */
    private void add(Key key, BigDecimal sum, List<String> trail, boolean plan) {
        Unit unit = unit(key.unit());
        String code = "promise/" + key.measure() + "/" + key.unit();
        List<String> phrases = List.of(key.measure());
        topics.computeIfAbsent(
                code, _ -> new Topic(code, key.measure(), phrases, unit, Topic.Sort.SUM));
        Where place = gazetteer.find(key.district());
        facts.computeIfAbsent(code, _ -> new ArrayList<>())
                .add(
                        new Fact(
                                code + "/" + key.district() + "/" + key.year() + "/" + plan,
                                key.measure(),
                                key.district(),
                                place == null ? "全市" : place.name(),
                                LocalDate.of(key.year(), 1, 1),
                                LocalDate.of(key.year(), 12, 31),
                                plan,
                                new Quantity(sum, unit),
                                plan ? "承诺量" : FULFILLED,
                                "/list?year=" + key.year() + "&district=" + key.district(),
                                board.asOf(),
                                board.listVersion(),
                                List.of(),
                                null,
                                trail));
    }

    @Override
    public List<Topic> topics() {
        return List.copyOf(topics.values());
    }

    @Override
    public List<Fact> facts(Topic topic, List<Where> places, When when) {
        return facts.getOrDefault(topic.code(), List.of());
    }

    @Override
    public List<Fact> earlier(Topic topic, Fact planned) {
        List<Fact> found = new ArrayList<>();
        int current = board.listVersion();
        for (int no = current - 1; no > 0 && no >= current - VERSIONS; no--) {
            Promises then = new Promises(boards.apply(no), gazetteer, boards);
            for (Fact fact : then.facts.getOrDefault(topic.code(), List.of())) {
                boolean same = fact.id().equals(planned.id());
                if (same && !fact.value().sameAmount(planned.value())) {
                    found.add(planned.ofVersion(no, fact.value()));
                }
            }
        }
        return found;
    }

    @Override
    public List<Fact> peers(Topic topic, When when) {
        return facts.getOrDefault(topic.code(), List.of()).stream()
                .filter(fact -> fact.plan() == when.plan() && when.fits(fact))
                .filter(fact -> !fact.place().equals(Where.CITY_CODE))
                .toList();
    }
}
