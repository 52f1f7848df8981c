package guatu.bench.indicator;

import guatu.bench.Benchmark;
import guatu.server.Guatu;
import guatu.server.access.Account;
import guatu.server.indicator.Aggregation;
import guatu.server.indicator.Breakdown;
import guatu.server.indicator.Condition;
import guatu.server.indicator.Counted;
import guatu.server.indicator.Definition;
import guatu.server.indicator.Grouping;
import guatu.server.indicator.Indicators;
import guatu.server.indicator.Place;
import guatu.server.indicator.Question;
import guatu.server.indicator.Side;
import guatu.server.journal.Period;
import guatu.server.journal.PeriodKind;
import guatu.server.journal.Series;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code indicator [ENTRIES] [PROJECTS]}: the whole server over a campaign of 10,000 projects with
 * 100,000 milestones and five years of weekly reports; the same questions as plain SQL over the raw
 * entries beside them, and both answers compared.
 */
public final class IndicatorBenchmark implements Benchmark {

    private static final long USUAL_ENTRIES = 2_600_000;
    private static final int USUAL_PROJECTS = 10_000;
    private static final int TRIES = 5;
    private static final String MEASURE = "计量0";
    private static final Instant PAST = Instant.parse("2020-06-17T02:00:00Z");
    private static final Period ALL = Period.since(City.BEGIN, City.END);

    @Override
    public String name() {
        return "indicator";
    }

    @Override
    public String purpose() {
        return "league table, drill-down, as-of beside plain SQL: [ENTRIES] [PROJECTS]";
    }

    @Override
    public int run(List<String> arguments) throws Exception {
        long entries = arguments.isEmpty() ? USUAL_ENTRIES : Long.parseLong(arguments.getFirst());
        int projects = arguments.size() < 2 ? USUAL_PROJECTS : Integer.parseInt(arguments.get(1));
        Path folder = Files.createTempDirectory("guatu-bench-indicator");
        try (ConfigurableApplicationContext server =
                SpringApplication.run(
                        Guatu.class,
                        "--server.port=0",
                        "--guatu.data=" + folder,
                        "--logging.level.root=warn")) {
            return measure(server, entries, projects);
        } finally {
            delete(folder);
        }
    }

    private static int measure(ConfigurableApplicationContext server, long entries, int projects)
            throws Exception {
        DataSource owner = server.getBean(Flyway.class).getConfiguration().getDataSource();
        Indicators indicators = server.getBean(Indicators.class);
        City.lay(server, projects);
        indicators.define(definition(), "评测", Account.console()).orRefuse();
        long recorded = Weeks.report(owner, entries, projects);
        long begin = System.nanoTime();
        indicators.rebuild();
        double rebuild = (System.nanoTime() - begin) / 1e9;
        try (var connection = owner.getConnection();
                var analyze = connection.createStatement()) {
            analyze.execute("vacuum (analyze)");
        }
        System.out.printf(
                "%,d projects, %,d milestones, %,d entries; rebuilt from the journal in %.0f s"
                        + " (%,.0f entries a second)%n",
                projects, projects * 10, recorded, rebuild, recorded / rebuild);
        PlainSql plain = new PlainSql(owner);
        boolean now = compare(indicators, plain, null, "now");
        boolean then = compare(indicators, plain, PAST, "as known on 2020-06-17");
        others(indicators);
        return now && then ? 0 : 1;
    }

    private static boolean compare(
            Indicators indicators, PlainSql plain, @Nullable Instant asOf, String words)
            throws Exception {
        Question question = new Question("I", Place.CITY, ALL, asOf, Side.RESULT);
        Instant known = asOf == null ? Instant.parse("2100-01-01T00:00:00Z") : asOf;
        double ours = median(() -> parts(indicators, question, Grouping.DISTRICT));
        double theirs = median(() -> plain.byDistrict(MEASURE, known));
        Map<String, BigDecimal> sums = plain.byDistrict(MEASURE, known);
        boolean same = true;
        for (Breakdown.Part part : parts(indicators, question, Grouping.DISTRICT).parts()) {
            BigDecimal sum = sums.getOrDefault(part.code(), BigDecimal.ZERO);
            same &= part.value() != null && sum.compareTo(part.value()) == 0;
        }
        System.out.printf(
                "by district, five years, %-23s %6.0f ms   plain SQL %7.0f ms   %5.1f times%s%n",
                words, ours, theirs, theirs / ours, same ? "   same answer" : "   DIFFERENT");
        return same;
    }

    private static void others(Indicators indicators) throws Exception {
        Question city = Question.now("I", Place.CITY, ALL);
        Question district = Question.now("I", Place.district("370203"), ALL);
        Question unit = Question.now("I", new Place(Place.Kind.UNIT, "U1"), ALL);
        Question project = Question.now("I", Place.project(City.code(1)), ALL);
        print("one figure with its lineage", () -> indicators.answer(city).orRefuse());
        print("district → actions", () -> parts(indicators, district, Grouping.ACTION));
        print("unit → projects", () -> parts(indicators, unit, Grouping.PROJECT));
        print("project → entries", () -> indicators.answer(project).orRefuse());
        print(
                "league table of a month, six periods of trend",
                () ->
                        indicators
                                .league(
                                        "I",
                                        Grouping.DISTRICT,
                                        Period.month(City.END.minusMonths(1)),
                                        null)
                                .orRefuse());
        print(
                "league table as known on 2020-06-17",
                () ->
                        indicators
                                .league(
                                        "I",
                                        Grouping.DISTRICT,
                                        Period.month(City.BEGIN.plusMonths(27)),
                                        PAST)
                                .orRefuse());
    }

    private static Breakdown parts(Indicators indicators, Question question, Grouping by) {
        return indicators.parts(question, by).orRefuse();
    }

    private static void print(String what, Callable<?> question) throws Exception {
        System.out.printf("%-54s %7.0f ms%n", what, median(question));
    }

    /** The middle of some tries, in milliseconds; the first is not counted. */
    private static double median(Callable<?> question) throws Exception {
        question.call();
        double[] millis = new double[TRIES];
        for (int i = 0; i < TRIES; i++) {
            long begin = System.nanoTime();
            question.call();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        return millis[TRIES / 2];
    }

    private static Definition definition() {
        return new Definition(
                "I",
                0,
                City.BEGIN,
                "评测指标",
                "",
                List.of(),
                Aggregation.SUM,
                Counted.QUANTITY,
                MEASURE,
                null,
                Series.PROGRESS,
                null,
                null,
                null,
                Condition.ALL,
                "平方米",
                Set.of(PeriodKind.MONTH, PeriodKind.YEAR, PeriodKind.SINCE),
                null,
                null,
                null,
                List.of(),
                false,
                null);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
