package guatu.server.indicator;

import guatu.server.campaign.Level;
import guatu.server.journal.PeriodKind;
import guatu.server.journal.Series;
import guatu.server.project.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A definition as screens and files hand it in (口径表单); what is left out means nothing or any.
 * Fields as in {@link Definition}.
 *
 * @param reason why it is made or changed
 */
record DefinitionRequest(
        @Nullable String code,
        @Nullable LocalDate validFrom,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable List<String> synonyms,
        @Nullable Aggregation aggregation,
        @Nullable Counted counted,
        @Nullable String measure,
        @Nullable String subkind,
        @Nullable Series series,
        @Nullable State state,
        @Nullable String milestone,
        @Nullable Grouping distinct,
        @Nullable ConditionRequest condition,
        @Nullable String unit,
        @Nullable Set<PeriodKind> periods,
        @Nullable LocalDate since,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable List<Deadline> deadlines,
        @Nullable Boolean lowerIsBetter,
        @Nullable String note,
        @Nullable String reason) {

    /** A condition; fields as in {@link Condition}. */
    record ConditionRequest(
            @Nullable Set<Kind> kinds,
            @Nullable Level level,
            @Nullable Set<String> actions,
            @Nullable Set<String> lines,
            @Nullable Set<String> areas,
            @Nullable Set<String> units,
            @Nullable Set<String> projects,
            @Nullable Integer planYear,
            @Nullable Boolean planYearOfPeriod,
            @Nullable Packages packages) {

        Condition condition() {
            return new Condition(
                    orNone(kinds),
                    level,
                    orNone(actions),
                    orNone(lines),
                    orNone(areas),
                    orNone(units),
                    orNone(projects),
                    planYear,
                    Boolean.TRUE.equals(planYearOfPeriod),
                    packages == null ? Packages.ONE : packages);
        }
    }

    private static <T> Set<T> orNone(@Nullable Set<T> set) {
        return set == null ? Set.of() : set;
    }

    /** The definition, not yet numbered; rules say what it lacks. */
    Definition definition() {
        return new Definition(
                stripped(code),
                0,
                validFrom == null ? LocalDate.EPOCH : validFrom,
                stripped(name),
                stripped(nameEn),
                synonyms == null ? List.of() : synonyms,
                aggregation == null ? Aggregation.SUM : aggregation,
                counted,
                orNull(measure),
                orNull(subkind),
                series == null ? Series.PROGRESS : series,
                state,
                orNull(milestone),
                distinct,
                condition == null ? Condition.ALL : condition.condition(),
                stripped(unit),
                orNone(periods),
                since,
                orNull(numerator),
                orNull(denominator),
                deadlines == null ? List.of() : deadlines,
                Boolean.TRUE.equals(lowerIsBetter),
                orNull(note));
    }

    String reasonOrBlank() {
        return Objects.requireNonNullElse(reason, "");
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
