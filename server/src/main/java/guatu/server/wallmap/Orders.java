package guatu.server.wallmap;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import guatu.server.forecast.BoardQuery.Found;
import guatu.server.forecast.Light;
import guatu.server.forecast.ProjectView;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
            Map.of(
                    "code", comparing(ProjectView::code),
                    "name", comparing(one -> one.project().name(), chinese()),
                    "light", comparingInt(one -> URGENCY.indexOf(one.light())),
                    "percent", comparingInt(ProjectView::percent),
                    "slip", comparingInt(ProjectView::slipWorkingDays),
                    "plannedFinish",
                            comparing(
                                    one -> one.dates().plannedFinish(), nullsLast(naturalOrder())),
                    "forecastFinish",
                            comparing(
                                    one -> one.dates().forecastFinish(), nullsLast(naturalOrder())),
                    "investment",
                            comparing(
                                    one -> one.project().investmentWan(),
                                    nullsLast(naturalOrder())),
                    "district",
                            comparing(one -> one.project().district(), nullsLast(naturalOrder())),
                    "leadUnit", comparing(one -> one.project().leadUnit()));

    private static final Map<String, Comparator<Found>> MILESTONES =
            Map.of(
                    "code", comparing(found -> found.milestone().key()),
                    "name", comparing(found -> found.milestone().milestone().name(), chinese()),
                    "light", comparingInt(found -> URGENCY.indexOf(found.milestone().light())),
                    "percent", comparing(found -> found.milestone().standing().percent()),
                    "slip", comparingInt(found -> found.milestone().slipWorkingDays()),
                    "float", comparingInt(found -> found.milestone().floatWorkingDays()),
                    "plannedFinish",
                            comparing(found -> found.milestone().due(), nullsLast(naturalOrder())),
                    "forecastFinish",
                            comparing(
                                    found -> found.milestone().forecastFinish(),
                                    nullsLast(naturalOrder())),
                    "project", comparing(found -> found.project().code()));

    private Orders() {}

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
