package guatu.server.indicator;

import guatu.quantity.Answer;
import guatu.quantity.Quantity;
import guatu.quantity.Unit;
import guatu.quantity.Units;
import guatu.server.indicator.count.Course;
import guatu.server.indicator.store.CountRows;
import guatu.server.indicator.store.CourseRows;
import guatu.server.indicator.store.SeriesRow;
import guatu.server.indicator.store.SeriesRows;
import guatu.server.indicator.store.Sum;
import guatu.server.indicator.store.Within;
import guatu.server.journal.Period;
import guatu.server.journal.Series;
import guatu.server.project.Project;
import guatu.server.project.Promise;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts what each project adds to an indicator that is not made of others (基础计数), from one
 * standpoint; what was counted once is kept.
 */
final class Counting {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final int FEW = 1_000;

    private final Standpoint at;
    private final Place place;
    private final Selection selection;
    private final SeriesRows series;
    private final CountRows counts;
    private final CourseRows courseRows;
    private final Map<Asked, List<Item>> known = new HashMap<>();
    private final IdentityHashMap<List<Project>, Near> nearby = new IdentityHashMap<>();
    private @Nullable Map<String, Course> courses;

    /**
     * @param place what is asked for lies in it; quantities from elsewhere are not looked up
     */
    Counting(
            Standpoint at,
            Place place,
            SeriesRows series,
            CountRows counts,
            CourseRows courseRows) {
        this.at = at;
        this.place = place;
        this.selection = new Selection(at);
        this.series = series;
        this.counts = counts;
        this.courseRows = courseRows;
    }

    /** All series of one measure. */
    private record Strand(String measure, @Nullable String subkind, Series series) {}

    /** Projects in or near the place by code, and their series: read once for several periods. */
    private record Near(Map<String, Project> projects, Map<Strand, List<SeriesRow>> series) {}

    private record Asked(Definition definition, Period period, Side side, boolean stock) {}

    Standpoint at() {
        return at;
    }

    Selection selection() {
        return selection;
    }

    /**
     * What each project adds.
     *
     * @param stock whether everything up to the last day counts, as for a rate at a date
     */
    List<Item> items(Definition definition, Period period, Side side, boolean stock) {
        return known.computeIfAbsent(new Asked(definition, period, side, stock), this::counted);
    }

    private List<Item> counted(Asked asked) {
        Definition definition = asked.definition();
        return switch (Objects.requireNonNull(definition.counted())) {
            case QUANTITY ->
                    asked.side() == Side.PLAN
                            ? promises(definition, window(asked), asked.period())
                            : quantities(definition, window(asked), asked.period());
            case INVESTMENT -> investments(definition, asked.period());
            case PROJECT -> projects(definition, asked.period(), asked.side());
            case MILESTONE -> milestones(definition, asked.period(), asked.side());
        };
    }

    /** The days that count: a cumulative indicator begins on its own first day. */
    Within window(Definition definition, Period period, boolean stock) {
        if (stock) {
            return Within.upTo(period.to(), at.asked());
        }
        if (definition.aggregation() == Aggregation.CUMULATIVE) {
            LocalDate since =
                    definition.since() == null ? at.campaign().start() : definition.since();
            return new Within(since, period.to(), at.asked());
        }
        return Within.of(period, at.asked());
    }

    private Within window(Asked asked) {
        return window(asked.definition(), asked.period(), asked.stock());
    }

    private List<Item> quantities(Definition definition, Within within, Period period) {
        List<Project> met = selection.of(definition.condition(), period);
        Near near = nearby.computeIfAbsent(met, this::near);
        Map<String, Project> wanted = near.projects();
        List<SeriesRow> all =
                near.series()
                        .computeIfAbsent(strand(definition), s -> wantedSeries(s, wanted.keySet()));
        Map<Integer, Sum> sums = counts.sums(all, within);
        Map<String, Item> items = new HashMap<>();
        for (SeriesRow one : all) {
            Sum sum = sums.get(one.id());
            Project project = wanted.get(one.key().project());
            if (sum != null && sum.reports() > 0 && project != null) {
                items.merge(
                        project.code(),
                        new Item(
                                project,
                                inUnit(sum.amount(), one.unit(), definition.unit()),
                                sum.reports(),
                                List.of(one),
                                List.of()),
                        Counting::together);
            }
        }
        return once(items, definition.condition().packages());
    }

    /** The series of a definition's measure, of those projects. */
    List<SeriesRow> wantedSeries(Definition definition, Set<String> projects) {
        return wantedSeries(strand(definition), projects);
    }

    private List<SeriesRow> wantedSeries(Strand strand, Set<String> projects) {
        if (projects.size() <= FEW) {
            return series.ofMeasure(strand.measure(), strand.subkind(), strand.series(), projects);
        }
        return series.ofMeasure(strand.measure(), strand.subkind(), strand.series()).stream()
                .filter(one -> projects.contains(one.key().project()))
                .toList();
    }

    private static Strand strand(Definition definition) {
        return new Strand(
                Objects.requireNonNull(definition.measure()),
                definition.subkind(),
                definition.series());
    }

    private Near near(List<Project> met) {
        Map<String, Project> wanted = new HashMap<>();
        for (Project one : met) {
            if (isNear(one)) {
                wanted.put(one.code(), one);
            }
        }
        return new Near(wanted, new HashMap<>());
    }

    /**
     * In the place, or package or part of what is: only one of the two counts. Whoever asks for one
     * part alone is told what it reported itself.
     */
    private boolean isNear(Project project) {
        if (place.kind() == Place.Kind.CITY || selection.lies(project, place)) {
            return true;
        }
        if (place.kind() == Place.Kind.PROJECT) {
            return false;
        }
        String over = project.packageCode();
        Project whole = over == null ? null : at.list().project(over);
        return (whole != null && selection.lies(whole, place))
                || at.list().partsOf(project.code()).stream()
                        .anyMatch(part -> selection.lies(part, place));
    }

    private static Item together(Item one, Item other) {
        List<SeriesRow> both = new ArrayList<>(one.series());
        both.addAll(other.series());
        return new Item(
                one.project(),
                one.amount().add(other.amount()),
                one.reports() + other.reports(),
                both,
                List.of());
    }

    static BigDecimal inUnit(BigDecimal amount, String unit, String wanted) {
        if (unit.equals(wanted)) {
            return amount;
        }
        Unit is = Units.find(unit).orElseGet(() -> Unit.classifier(unit));
        Unit to = Units.find(wanted).orElseGet(() -> Unit.classifier(wanted));
        return switch (new Quantity(amount, is).in(to)) {
            case Answer.Known done -> done.quantity().value();
            case Answer.Refused refused ->
                    throw new IllegalStateException("No unit of the measure: " + refused.problem());
        };
    }

    /**
     * Where a package and its parts both have an amount, one of the two counts: the package's own,
     * or, when packages are taken apart, the parts'.
     */
    private List<Item> once(Map<String, Item> items, Packages packages) {
        Set<String> left = new HashSet<>();
        for (Item item : items.values()) {
            String over = item.project().packageCode();
            if (over != null && items.containsKey(over) && at.list().isPart(item.project())) {
                left.add(packages == Packages.ONE ? item.project().code() : over);
            }
        }
        return items.values().stream()
                .filter(one -> !left.contains(one.project().code()))
                .sorted(Comparator.comparing(one -> one.project().code()))
                .toList();
    }

    /** What the list promises for the years that the days touch. */
    private List<Item> promises(Definition definition, Within within, Period period) {
        int first = within.first() == null ? 0 : within.first().getYear();
        int last = within.last().getYear();
        Map<String, Item> items = new HashMap<>();
        for (Project project : selection.of(definition.condition(), period)) {
            BigDecimal sum = BigDecimal.ZERO;
            int promises = 0;
            for (Promise promise : project.promises()) {
                boolean asked = promise.year() >= first && promise.year() <= last;
                if (asked && promise.measure().equals(definition.measure())) {
                    sum = sum.add(PromisedAmount.in(promise, definition.unit()));
                    promises++;
                }
            }
            if (promises > 0) {
                items.put(project.code(), new Item(project, sum, promises, List.of(), List.of()));
            }
        }
        return once(items, definition.condition().packages());
    }

    private List<Item> investments(Definition definition, Period period) {
        Map<String, Item> items = new HashMap<>();
        for (Project project : selection.of(definition.condition(), period)) {
            if (project.investmentWan() != null) {
                BigDecimal yuan = project.investmentWan().multiply(WAN);
                items.put(
                        project.code(),
                        Item.counted(project, inUnit(yuan, "元", definition.unit()), List.of()));
            }
        }
        return once(items, definition.condition().packages());
    }

    private List<Item> projects(Definition definition, Period period, Side side) {
        State state = state(definition, side);
        List<Item> items = new ArrayList<>();
        for (Project project : counted(definition, period)) {
            ProjectCourse course = course(project, definition.milestone());
            if (course.is(state, period)) {
                items.add(Item.counted(project, BigDecimal.ONE, course.entries()));
            }
        }
        return items;
    }

    private List<Item> milestones(Definition definition, Period period, Side side) {
        State state = state(definition, side);
        List<Item> items = new ArrayList<>();
        for (Project project : selection.of(definition.condition(), period)) {
            ProjectCourse own =
                    new ProjectCourse(
                            project,
                            course(project, definition.milestone()).steps().stream()
                                    .filter(one -> one.milestone().project().equals(project.code()))
                                    .toList());
            List<ProjectCourse.Step> its =
                    own.steps().stream()
                            .filter(step ->
                                    new ProjectCourse(project, List.of(step)).is(state, period))
                            .toList();
            if (!its.isEmpty()) {
                items.add(
                        Item.counted(
                                project,
                                BigDecimal.valueOf(its.size()),
                                new ProjectCourse(project, its).entries()));
            }
        }
        return items;
    }

    private static State state(Definition definition, Side side) {
        State state = definition.state() == null ? State.LISTED : definition.state();
        if (side == Side.RESULT) {
            return state;
        }
        return switch (state) {
            case STARTED -> State.PLANNED_START;
            case COMPLETED -> State.PLANNED_FINISH;
            default -> state;
        };
    }

    /** The projects that a condition means, packages counted one way. */
    List<Project> counted(Definition definition, Period period) {
        boolean asOne = definition.condition().packages() == Packages.ONE;
        return selection.of(definition.condition(), period).stream()
                .filter(one ->
                        asOne ? !at.list().isPart(one) : at.list().partsOf(one.code()).isEmpty())
                .toList();
    }

    ProjectCourse course(Project project, @Nullable String named) {
        Map<String, Course> read = courses;
        if (read == null) {
            read = courseRows.at(at.asked());
            courses = read;
        }
        return ProjectCourse.of(at, project, read, named);
    }
}
