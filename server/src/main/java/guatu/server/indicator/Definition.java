package guatu.server.indicator;

import guatu.server.journal.PeriodKind;
import guatu.server.journal.Series;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The definition of an indicator (口径), made of parts on screen; each change is a new version with
 * its first day.
 *
 * @param code names the indicator
 * @param version 1, 2, 3 …
 * @param validFrom first day of the version
 * @param name in Chinese
 * @param nameEn in English
 * @param synonyms other words for it in reports and articles
 * @param counted what is counted; null where it is made of other indicators or quoted
 * @param measure the measure (计量项) whose quantities are added
 * @param subkind the part of the measure (细类), or null for reports that name none
 * @param series reported progress (形象进度) or official statistics (纳统); never mixed
 * @param state in which projects or milestones count; of a quantity, whether it is a number of
 *     works started or completed, which are then held against the works that the list names, or
 *     null
 * @param milestone only milestones whose name holds this text; a project then starts and finishes
 *     with these alone
 * @param distinct what is counted once by {@link Aggregation#DISTINCT}
 * @param condition which projects
 * @param unit symbol of the unit or classifier, without 万 or 亿
 * @param periods the kinds of period it may be asked for
 * @param since first day of a cumulative indicator, or null for the campaign's
 * @param numerator code of the indicator above the line, or the one that grows or is paced
 * @param denominator code of the indicator below the line
 * @param deadlines the lines that a pace is held against
 * @param lowerIsBetter whether the smallest value ranks first
 * @param note further explanation, or null
 */
public record Definition(
        String code,
        int version,
        LocalDate validFrom,
        String name,
        String nameEn,
        List<String> synonyms,
        Aggregation aggregation,
        @Nullable Counted counted,
        @Nullable String measure,
        @Nullable String subkind,
        Series series,
        @Nullable State state,
        @Nullable String milestone,
        @Nullable Grouping distinct,
        Condition condition,
        String unit,
        Set<PeriodKind> periods,
        @Nullable LocalDate since,
        @Nullable String numerator,
        @Nullable String denominator,
        List<Deadline> deadlines,
        boolean lowerIsBetter,
        @Nullable String note) {

    /** Copies the lists; a missing condition means every project, a missing series progress. */
    public Definition {
        synonyms = synonyms == null ? List.of() : List.copyOf(synonyms);
        series = series == null ? Series.PROGRESS : series;
        condition = condition == null ? Condition.ALL : condition;
        periods = periods == null ? Set.of() : Set.copyOf(periods);
        deadlines = deadlines == null ? List.of() : List.copyOf(deadlines);
    }

    /** The same content as a numbered version. */
    Definition numbered(int number) {
        return like(number, aggregation, condition);
    }

    /** The same with another condition. */
    Definition with(Condition other) {
        return like(version, aggregation, other);
    }

    /** The same put together otherwise. */
    Definition as(Aggregation other) {
        return like(version, other, condition);
    }

    private Definition like(int number, Aggregation way, Condition which) {
        return new Definition(
                code,
                number,
                validFrom,
                name,
                nameEn,
                synonyms,
                way,
                counted,
                measure,
                subkind,
                series,
                state,
                milestone,
                distinct,
                which,
                unit,
                periods,
                since,
                numerator,
                denominator,
                deadlines,
                lowerIsBetter,
                note);
    }

    /** Whether its quantity is a number of works that start or are completed. */
    boolean countsWorks() {
        return counted == Counted.QUANTITY
                && aggregation == Aggregation.SUM
                && (state == State.STARTED || state == State.COMPLETED);
    }

    /** The kinds of period, in their order. */
    public Set<PeriodKind> orderedPeriods() {
        return new TreeSet<>(periods);
    }
}
