package guatu.server.indicator;

import guatu.server.access.Account;
import guatu.server.journal.Accrual;
import guatu.server.journal.Figures;
import guatu.server.journal.NewQuantity;
import guatu.server.journal.Period;
import guatu.server.journal.PeriodKind;
import guatu.server.journal.Quantities;
import guatu.server.journal.QuantityReport;
import guatu.server.journal.Series;
import guatu.server.project.Groundwork;
import guatu.server.project.ListText;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays lists, reports and definitions for tests, in the words of the source page (数据准备). */
public final class Page2022 {

    static final Place SHINAN = Place.district("370202");
    static final Place SHIBEI = Place.district("370203");
    static final Place LAOSHAN = Place.district("370212");
    static final LocalDate BEGIN = LocalDate.of(2022, 1, 1);
    static final Period YEAR = Period.year(BEGIN);
    static final Period NEXT_YEAR = Period.year(LocalDate.of(2023, 1, 1));

    private final Groundwork ground;
    private final Quantities quantities;
    private final Indicators indicators;

    Page2022(Groundwork ground, Quantities quantities, Indicators indicators) {
        this.ground = ground;
        this.quantities = quantities;
        this.indicators = indicators;
    }

    /** Campaign, organisation and a list. */
    Page2022 list(String text) {
        ground.lay();
        return change("年度计划", text);
    }

    Page2022 change(String reason, String text) {
        ground.change(ListText.edit(reason, text));
        return this;
    }

    /** A sum of a measure, to be asked for by year, month and months. */
    Page2022 sum(String measure, String unit) {
        return define(sumOf(measure, measure, unit));
    }

    static Definition sumOf(String code, String measure, String unit) {
        return definition(code, Aggregation.SUM, Counted.QUANTITY, measure, null, unit);
    }

    /** A count of projects in a state. */
    Page2022 count(String code, State state) {
        return define(definition(code, Aggregation.COUNT, Counted.PROJECT, null, state, "个"));
    }

    static Definition definition(
            String code,
            Aggregation aggregation,
            @Nullable Counted counted,
            @Nullable String measure,
            @Nullable State state,
            String unit) {
        return new Definition(
                code,
                0,
                BEGIN,
                code,
                "",
                List.of(),
                aggregation,
                counted,
                measure,
                null,
                Series.PROGRESS,
                state,
                null,
                null,
                Condition.ALL,
                unit,
                Set.of(PeriodKind.YEAR, PeriodKind.MONTH, PeriodKind.MONTHS, PeriodKind.QUARTER),
                null,
                null,
                null,
                List.of(),
                false,
                null);
    }

    /** An indicator made of others. */
    static Definition derived(
            String code,
            Aggregation aggregation,
            String numerator,
            @Nullable String denominator,
            String unit,
            List<Deadline> deadlines) {
        return new Definition(
                code,
                0,
                BEGIN,
                code,
                "",
                List.of(),
                aggregation,
                null,
                null,
                null,
                Series.PROGRESS,
                null,
                null,
                null,
                Condition.ALL,
                unit,
                Set.of(PeriodKind.YEAR),
                null,
                numerator,
                denominator,
                deadlines,
                false,
                null);
    }

    Page2022 define(Definition definition) {
        indicators.define(definition, "测试口径", Account.console()).orRefuse();
        return this;
    }

    /** A quantity done in 2022. */
    QuantityReport report(String project, String measure, String value, String unit) {
        return report(project, measure, value, unit, YEAR);
    }

    QuantityReport report(
            String project, String measure, String value, String unit, Period period) {
        return append(
                NewQuantity.of(project, measure, value, unit, period, Accrual.FLOW, "GS-1", "GS"));
    }

    QuantityReport append(NewQuantity report) {
        List<QuantityReport> kept =
                quantities.appendAll(List.of(report), Account.console()).orRefuse();
        return kept.getFirst();
    }

    /** The same figure with another value, in place of an earlier report. */
    QuantityReport correct(QuantityReport earlier, @Nullable String value, String reason) {
        return append(Figures.correction(earlier, value, reason));
    }

    Figure figure(String indicator, Place place) {
        return figure(indicator, place, YEAR);
    }

    Figure figure(String indicator, Place place, Period period) {
        return indicators.answer(Question.now(indicator, place, period)).orRefuse();
    }
}
