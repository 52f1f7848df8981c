package guatu.server.indicator;

import guatu.server.journal.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An official statistic as it was published (官方统计引用). It is quoted, never computed or edited here;
 * a revision by its source is a further quotation that names the one it replaces (统计法第二十六条).
 *
 * @param indicator code of a quoted indicator
 * @param value as published, magnitudes multiplied out
 * @param rank the rank the source gives, or null
 * @param outOf among how many, or null
 * @param source who published it, and where
 * @param releasedOn the day it was published
 * @param corrects the quotation it replaces, or null
 * @param reason why (修订依据), never null where it replaces one
 */
public record Quotation(
        UUID id,
        String indicator,
        Place place,
        Period period,
        BigDecimal value,
        String unit,
        @Nullable Integer rank,
        @Nullable Integer outOf,
        String source,
        LocalDate releasedOn,
        Instant recordedAt,
        String login,
        @Nullable UUID corrects,
        @Nullable String reason) {}
