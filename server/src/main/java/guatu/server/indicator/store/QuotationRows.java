package guatu.server.indicator.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code indicator.quotation}. */
@Repository
public final class QuotationRows {

    private static final String ALL =
            """
            select id, indicator, place_kind, place_code, period_kind, period_from, period_to,
                   value, unit, rank, out_of, source, released_on, recorded_at, login, corrects,
                   reason
              from indicator.quotation
             order by seq
            """;

    private static final String INSERT =
            """
            insert into indicator.quotation
                   (id, indicator, place_kind, place_code, period_kind, period_from, period_to,
                    value, unit, rank, out_of, source, released_on, recorded_at, login, corrects,
                    reason)
            values (:id, :indicator, :placeKind, :placeCode, :periodKind, :from, :to, :value, :unit,
                    :rank, :outOf, :source, :releasedOn, :recordedAt, :login, :corrects, :reason)
            """;

    private final JdbcClient jdbc;

    QuotationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A quotation as it is kept.
     *
     * @param value as printed, magnitudes multiplied out
     * @param rank from 1, as printed, or null
     * @param outOf how many were ranked, or null
     */
    public record Row(
            UUID id,
            String indicator,
            String placeKind,
            String placeCode,
            String periodKind,
            LocalDate from,
            LocalDate to,
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

    /** All quotations, in the order of record. */
    public List<Row> all() {
        return jdbc.sql(ALL).query(QuotationRows::row).list();
    }

    /** Adds a quotation. */
    public void insert(Row row) {
        jdbc.sql(INSERT)
                .param("id", row.id())
                .param("indicator", row.indicator())
                .param("placeKind", row.placeKind())
                .param("placeCode", row.placeCode())
                .param("periodKind", row.periodKind())
                .param("from", row.from())
                .param("to", row.to())
                .param("value", row.value())
                .param("unit", row.unit())
                .param("rank", row.rank())
                .param("outOf", row.outOf())
                .param("source", row.source())
                .param("releasedOn", row.releasedOn())
                .param("recordedAt", Timestamp.from(row.recordedAt()))
                .param("login", row.login())
                .param("corrects", row.corrects())
                .param("reason", row.reason())
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("indicator"),
                row.getString("place_kind"),
                row.getString("place_code"),
                row.getString("period_kind"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getBigDecimal("value"),
                row.getString("unit"),
                row.getObject("rank", Integer.class),
                row.getObject("out_of", Integer.class),
                row.getString("source"),
                row.getObject("released_on", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("login"),
                row.getObject("corrects", UUID.class),
                row.getString("reason"));
    }
}
