package guatu.server.indicator.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code indicator.checkpoint}: how far the journal was taken in. */
@Repository
public final class CheckpointRows {

    /** The stream of quantities, their signatures and locks. */
    public static final String QUANTITIES = "quantities";

    /** The stream of reports on milestones. */
    public static final String MILESTONES = "milestones";

    private static final String LOCK =
            """
            select position from indicator.checkpoint where stream = :stream for update
            """;

    private static final String READ =
            """
            select position from indicator.checkpoint where stream = :stream
            """;

    private static final String ENSURE =
            """
            insert into indicator.checkpoint (stream, position) values (:stream, 0)
            on conflict do nothing
            """;

    private static final String SET =
            """
            update indicator.checkpoint set position = :position where stream = :stream
            """;

    private final JdbcClient jdbc;

    CheckpointRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds off whoever else takes in the stream; gives its position. */
    public long lock(String stream) {
        jdbc.sql(ENSURE).param("stream", stream).update();
        return jdbc.sql(LOCK).param("stream", stream).query(Long.class).single();
    }

    /** The position of a stream. */
    public long position(String stream) {
        return jdbc.sql(READ).param("stream", stream).query(Long.class).optional().orElse(0L);
    }

    /** Says how far a stream was taken in. */
    public void set(String stream, long position) {
        jdbc.sql(SET).param("stream", stream).param("position", position).update();
    }
}
