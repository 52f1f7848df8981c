package guatu.server.indicator;

import guatu.server.access.Account;
import guatu.server.indicator.store.QuotationRows;
import guatu.server.journal.Period;
import guatu.server.journal.PeriodKind;
import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps official statistics as they were published (官方统计引用). GDP and the like are organised by the
 * statistics offices; others quote them with their source (统计法第二十、二十六条).
 */
@Component
final class Quotations {

    private static final int LONGEST_SOURCE = 500;

    private final QuotationRows rows;
    private final Clock clock;

    Quotations(QuotationRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * A quotation about to be kept; fields as in {@link Quotation}.
     *
     * @param corrects the quotation it replaces, or null
     */
    record NewQuotation(
            String indicator,
            Place place,
            Period period,
            BigDecimal value,
            @Nullable Integer rank,
            @Nullable Integer outOf,
            String source,
            LocalDate releasedOn,
            @Nullable UUID corrects,
            @Nullable String reason) {}

    /** All quotations, replaced ones too, in the order of record. */
    List<Quotation> all() {
        return rows.all().stream().map(Quotations::quotation).toList();
    }

    /** The quotations in force as known on an instant, or now. */
    List<Quotation> inForce(@Nullable Instant asOf) {
        List<Quotation> known =
                all().stream()
                        .filter(one -> asOf == null || !one.recordedAt().isAfter(asOf))
                        .toList();
        Set<UUID> replaced = new HashSet<>();
        known.forEach(one -> {
            if (one.corrects() != null) {
                replaced.add(one.corrects());
            }
        });
        return known.stream().filter(one -> !replaced.contains(one.id())).toList();
    }

    /** The quotation of exactly that indicator, place and period, or null. */
    @Nullable Quotation find(String indicator, Place place, Period period, @Nullable Instant asOf) {
        Quotation found = null;
        for (Quotation one : inForce(asOf)) {
            if (one.indicator().equals(indicator)
                    && one.place().equals(place)
                    && one.period().equals(period)) {
                found = one;
            }
        }
        return found;
    }

    /** Keeps a quotation; the same one again is not kept twice. */
    Outcome<Quotation> keep(NewQuotation wanted, @Nullable Definition definition, Account by) {
        if (definition == null) {
            return Outcome.refused(
                    Problem.at("indicator.unknown", "indicator", wanted.indicator()));
        }
        Quotation standing = find(wanted.indicator(), wanted.place(), wanted.period(), null);
        if (standing != null && sameWords(standing, wanted)) {
            return Outcome.done(standing);
        }
        List<Problem> problems = check(wanted, definition, standing);
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        Quotation kept =
                new Quotation(
                        UUID.randomUUID(),
                        wanted.indicator(),
                        wanted.place(),
                        wanted.period(),
                        wanted.value(),
                        definition.unit(),
                        wanted.rank(),
                        wanted.outOf(),
                        wanted.source().strip(),
                        wanted.releasedOn(),
                        clock.instant(),
                        by.login(),
                        wanted.corrects(),
                        wanted.reason());
        rows.insert(row(kept));
        return Outcome.done(kept);
    }

    private static boolean sameWords(Quotation standing, NewQuotation wanted) {
        return standing.value().compareTo(wanted.value()) == 0
                && standing.source().equals(wanted.source().strip())
                && standing.releasedOn().equals(wanted.releasedOn());
    }

    private List<Problem> check(
            NewQuotation wanted, Definition definition, @Nullable Quotation standing) {
        List<Problem> problems = new ArrayList<>();
        if (definition.aggregation() != Aggregation.QUOTED) {
            problems.add(Problem.at("indicator.not-official", "indicator", definition.name()));
        }
        String source = wanted.source();
        if (source == null || source.isBlank() || source.length() > LONGEST_SOURCE) {
            problems.add(Problem.at("indicator.source", "source", source, LONGEST_SOURCE));
        }
        if (!definition.periods().contains(wanted.period().kind())) {
            problems.add(period(definition, wanted.period()));
        }
        if (wanted.releasedOn().isBefore(wanted.period().to())) {
            problems.add(
                    Problem.at(
                            "indicator.released-early",
                            "releasedOn",
                            wanted.releasedOn(),
                            wanted.period().to()));
        }
        Integer rank = wanted.rank();
        if (rank != null && (rank < 1 || badTotal(rank, wanted.outOf()))) {
            problems.add(Problem.at("indicator.rank", "rank", rank));
        }
        UUID replaces = standing == null ? null : standing.id();
        if (replaces != null && !replaces.equals(wanted.corrects())) {
            problems.add(
                    Problem.at(
                            "indicator.quoted-already",
                            "corrects",
                            wanted.value(),
                            source(standing)));
        }
        if (wanted.corrects() != null
                && (replaces == null || wanted.reason() == null || wanted.reason().isBlank())) {
            problems.add(Problem.at("indicator.revision-reason", "reason", wanted.reason()));
        }
        return problems;
    }

    private static String source(@Nullable Quotation standing) {
        return standing == null ? "" : standing.source();
    }

    private static boolean badTotal(int rank, @Nullable Integer outOf) {
        return outOf != null && outOf < rank;
    }

    static Problem period(Definition definition, Period period) {
        return Problem.at(
                "indicator.period", "period", PeriodText.print(period), definition.name());
    }

    private static QuotationRows.Row row(Quotation one) {
        return new QuotationRows.Row(
                one.id(),
                one.indicator(),
                one.place().kind().name(),
                one.place().code(),
                one.period().kind().name(),
                one.period().from(),
                one.period().to(),
                one.value(),
                one.unit(),
                one.rank(),
                one.outOf(),
                one.source(),
                one.releasedOn(),
                one.recordedAt(),
                one.login(),
                one.corrects(),
                one.reason());
    }

    private static Quotation quotation(QuotationRows.Row row) {
        return new Quotation(
                row.id(),
                row.indicator(),
                new Place(Place.Kind.valueOf(row.placeKind()), row.placeCode()),
                new Period(PeriodKind.valueOf(row.periodKind()), row.from(), row.to()),
                row.value(),
                row.unit(),
                row.rank(),
                row.outOf(),
                row.source(),
                row.releasedOn(),
                row.recordedAt(),
                row.login(),
                row.corrects(),
                row.reason());
    }
}
