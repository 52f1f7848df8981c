package guatu.server.wallmap.layer;

import guatu.tiles.shape.Bounds;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The rows of {@code wallmap.block}: what tiles are drawn from, gathered by cells of the plane, as
 * things stand now. An earlier day is drawn from the features themselves.
 */
@Repository
final class BlockRows {

    static final String DRAWN =
            """
            select layer, packed
              from wallmap.block
             where layer = any(cast(:layers as text[]))
               and bounds && box(point(:east, :north), point(:west, :south))
            """;

    static final String DRAWN_AT =
            """
            select wanted.layer,
                   (select string_agg(drawn, ''::bytea)
                      from wallmap.feature as f
                     where f.layer = wanted.layer
                       and recorded_at < :knownAt
                       and (ended_at is null or ended_at >= :knownAt)
                       and bounds && box(point(:east, :north), point(:west, :south))) as packed
              from unnest(cast(:layers as text[])) as wanted (layer)
            """;

    /** Two changes within one cell must not each gather without the other's. */
    static final String LOCK =
            """
            select true from pg_advisory_xact_lock(hashtext('wallmap.block ' || :layer))
            """;

    static final String GATHER =
            """
            insert into wallmap.block (layer, cell, bounds, packed)
            select layer, cell,
                   box(point(max((bounds[0])[0]), max((bounds[0])[1])),
                       point(min((bounds[1])[0]), min((bounds[1])[1]))),
                   string_agg(drawn, ''::bytea order by id)
              from wallmap.feature
             where layer = :layer and cell = any(:cells) and ended_at is null
             group by layer, cell
                on conflict (layer, cell)
                do update set bounds = excluded.bounds, packed = excluded.packed
            """;

    static final String EMPTIED =
            """
            delete from wallmap.block as b
             where layer = :layer
               and cell = any(:cells)
               and not exists (
                       select from wallmap.feature as f
                        where f.layer = b.layer and f.cell = b.cell and f.ended_at is null)
            """;

    private final JdbcClient jdbc;

    BlockRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What may lie in a box of metres, as runs of {@code DrawnFeature}, by layer. */
    Map<Layer, List<byte[]>> drawn(List<Layer> layers, Bounds box, @Nullable Instant knownAt) {
        Map<Layer, List<byte[]>> drawn = new EnumMap<>(Layer.class);
        StatementSpec statement =
                knownAt == null
                        ? jdbc.sql(DRAWN)
                        : jdbc.sql(DRAWN_AT).param("knownAt", Timestamp.from(knownAt));
        statement
                .param("layers", layers.stream().map(Layer::code).toArray(String[]::new))
                .param("west", box.west())
                .param("south", box.south())
                .param("east", box.east())
                .param("north", box.north())
                .query(row -> {
                    byte[] packed = row.getBytes("packed");
                    Layer layer = Layer.of(row.getString("layer"));
                    if (packed != null && layer != null) {
                        drawn.computeIfAbsent(layer, _ -> new ArrayList<>()).add(packed);
                    }
                });
        return drawn;
    }

    /** Gathers cells anew, at the end of the transaction that changed features in them. */
    void gather(Layer layer, Collection<Long> cells) {
        Long[] changed = cells.toArray(Long[]::new);
        jdbc.sql(LOCK).param("layer", layer.code()).query(Boolean.class).single();
        jdbc.sql(GATHER).param("layer", layer.code()).param("cells", changed).update();
        jdbc.sql(EMPTIED).param("layer", layer.code()).param("cells", changed).update();
    }
}
