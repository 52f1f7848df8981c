package guatu.server.wallmap;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.nullsLast;
import static java.util.Map.entry;

import guatu.server.forecast.BoardQuery.Found;
import guatu.server.forecast.Light;
import guatu.server.forecast.ProjectView;
import guatu.server.forecast.Standing;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The orders in which lists can be asked for (排序); ties fall to the code. */
final class Orders {

    /** The most urgent first. */
    private static final List<Light> URGENCY =
            List.of(
                    Light.LATE,
                    Light.STOPPED,
                    Light.AT_RISK,
                    Light.ON_TRACK,
                    Light.NOT_STARTED,
                    Light.DONE,
                    Light.DRAFT);

    private static final Map<String, Comparator<ProjectView>> PROJECTS =
            Map.ofEntries(
                    entry("code", comparing(ProjectView::code)),
                    entry("name", comparing(one -> one.project().name(), chinese())),
                    entry("light", comparingInt(one -> URGENCY.indexOf(one.light()))),
                    entry("kind", comparing(one -> one.project().kind())),
                    entry("percent", comparingInt(ProjectView::percent)),
                    entry("slipWorkingDays", comparingInt(ProjectView::slipWorkingDays)),
                    entry("district", known(one -> one.project().district())),
                    entry("leadUnit", comparing(one -> one.project().leadUnit())),
                    entry("investmentWan", known(one -> one.project().investmentWan())),
                    entry("plannedStart", known(one -> one.dates().plannedStart())),
                    entry("plannedFinish", known(one -> one.dates().plannedFinish())),
                    entry("forecastFinish", known(one -> one.dates().forecastFinish())),
                    entry("actualFinish", known(one -> one.dates().actualFinish())));

    private static final Map<String, Comparator<Found>> MILESTONES =
            Map.ofEntries(
                    entry("code", comparing(found -> found.milestone().key())),
                    entry("name", comparing(found -> name(found), chinese())),
                    entry("light", comparingInt(found -> urgency(found))),
                    entry("percent", comparing(found -> standing(found).percent())),
                    entry("projectName", comparing(found -> projectName(found), chinese())),
                    entry("district", known(found -> found.project().project().district())),
                    entry("leadUnit", known(found -> found.milestone().milestone().leadUnit())),
                    entry("leadPost", known(found -> found.milestone().milestone().leadPost())),
                    entry(
                            "slipWorkingDays",
                            comparingInt(one -> one.milestone().slipWorkingDays())),
                    entry(
                            "floatWorkingDays",
                            comparingInt(one -> one.milestone().floatWorkingDays())),
                    entry("plannedFinish", known(found -> found.milestone().due())),
                    entry("forecastFinish", known(found -> found.milestone().forecastFinish())),
                    entry("actualFinish", known(found -> standing(found).finished())));

    private Orders() {}

    private static <T, U extends Comparable<? super U>> Comparator<T> known(
            Function<T, @Nullable U> value) {
        return comparing(value, nullsLast(Comparator.<U>naturalOrder()));
    }

    private static String name(Found found) {
        return found.milestone().milestone().name();
    }

    private static String projectName(Found found) {
        return found.project().project().name();
    }

    private static int urgency(Found found) {
        return URGENCY.indexOf(found.milestone().light());
    }

    private static Standing standing(Found found) {
        return found.milestone().standing();
    }

    /** By pinyin, as Chinese readers look names up. */
    private static Comparator<String> chinese() {
        Collator collator = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
        return collator::compare;
    }

    static boolean knowsProjects(@Nullable String sort) {
        return sort == null || PROJECTS.containsKey(sort);
    }

    static boolean knowsMilestones(@Nullable String sort) {
        return sort == null || MILESTONES.containsKey(sort);
    }

    static Comparator<ProjectView> projects(PageRequest wanted) {
        return directed(PROJECTS, wanted).thenComparing(ProjectView::code);
    }

    static Comparator<Found> milestones(PageRequest wanted) {
        return directed(MILESTONES, wanted).thenComparing(found -> found.milestone().key());
    }

    private static <T> Comparator<T> directed(
            Map<String, Comparator<T>> orders, PageRequest wanted) {
        String sort = Objects.requireNonNullElse(wanted.sort(), "code");
        Comparator<T> order = Objects.requireNonNull(orders.get(sort), sort);
        return wanted.falling() ? order.reversed() : order;
    }
}
