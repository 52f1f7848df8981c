package guatu.bench.indicator;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * The same questions as plain SQL over the raw entries: of each slot the highest revision known.
 */
final class PlainSql {

    private static final String BY_DISTRICT =
            """
            select p.district, sum(known.value)
              from (select distinct on (q.slot) q.project, q.value
                      from journal.quantity q
                     where q.measure = ? and q.recorded_at <= ?
                       and q.period_from >= ? and q.period_to <= ?
                       and not exists (select from journal.step s
                                        where s.report = q.seq and s.stage = 'SENT_BACK'
                                          and s.recorded_at <= ?)
                     order by q.slot, q.revision desc) as known
              join project.project p on p.code = known.project and p.to_version is null
             group by p.district
            """;

    private final DataSource source;

    PlainSql(DataSource source) {
        this.source = source;
    }

    Map<String, BigDecimal> byDistrict(String measure, Instant asOf) throws SQLException {
        Map<String, BigDecimal> sums = new TreeMap<>();
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(BY_DISTRICT)) {
            query.setString(1, measure);
            query.setTimestamp(2, Timestamp.from(asOf));
            query.setObject(3, City.BEGIN);
            query.setObject(4, City.END);
            query.setTimestamp(5, Timestamp.from(asOf));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    sums.put(rows.getString(1), rows.getBigDecimal(2));
                }
            }
        }
        return sums;
    }
}
