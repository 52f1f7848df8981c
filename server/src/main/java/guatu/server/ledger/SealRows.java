package guatu.server.ledger;

import guatu.ledger.Hashes;
import guatu.ledger.SealedBlock;
import guatu.ledger.Tiles;
import guatu.server.database.Columns;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code ledger.block}, {@code ledger.tile} and {@code ledger.signer}. */
@Repository
final class SealRows {

    private static final long SEALER = 0x6775_7365_616cL;

    private static final String TRY = "select pg_try_advisory_xact_lock(:sealer)";

    private static final String LAST =
            """
            select size, epoch, xid::text as xid, seq, root, previous, sealed_at, signature,
                   frontier
              from ledger.block order by size desc limit 1
            """;

    private static final String BLOCKS =
            """
            select size, root, previous, sealed_at, signature
              from ledger.block order by size
            """;

    /** Entries of an earlier epoch are all settled; their transactions were another cluster's. */
    static final String SETTLED =
            """
             (e.xid < pg_snapshot_xmin(pg_current_snapshot())
              or e.epoch < (select max(epoch) from ledger.epoch))
            """;

    private static final String UNSEALED =
            """
            select e.epoch, e.xid::text as xid, e.seq, e.leaf
              from ledger.entry e
             where (e.epoch, e.xid, e.seq) > (:epoch, cast(:xid as xid8), :seq)
               and
            """
                    + SETTLED
                    + "order by e.epoch, e.xid, e.seq limit :limit";

    private static final String LEAVES_BEFORE =
            """
            select e.leaf
              from ledger.entry e
             where (e.epoch, e.xid, e.seq) <= (:epoch, cast(:xid as xid8), :seq)
             order by e.epoch desc, e.xid desc, e.seq desc
             limit :limit
            """;

    private static final String BODIES =
            """
            select e.epoch, e.xid::text as xid, e.seq, e.body, e.leaf
              from ledger.entry e
             where (e.epoch, e.xid, e.seq) > (:epoch, cast(:xid as xid8), :seq)
               and (e.epoch, e.xid, e.seq) <= (:toEpoch, cast(:toXid as xid8), :toSeq)
             order by e.epoch, e.xid, e.seq
             limit :limit
            """;

    private static final String INSERT =
            """
            insert into ledger.block
                   (size, epoch, xid, seq, root, previous, sealed_at, signature, frontier)
            values (:size, :epoch, cast(:xid as xid8), :seq, :root, :previous, :sealedAt,
                    :signature, :frontier)
            """;

    private static final String INSERT_TILES =
            """
            insert into ledger.tile (level, index, hashes)
            select level, index, decode(hashes, 'hex')
              from unnest(cast(:levels as int[]), cast(:indexes as bigint[]),
                          cast(:hashes as text[])) as given (level, index, hashes)
            """;

    private static final String TILE =
            "select hashes from ledger.tile where level = :level and index = :index";

    private static final String TILES =
            """
            select hashes from ledger.tile
             where level = :level and index >= :from and index < :to
             order by index
            """;

    private static final String LEAF_INDEX =
            """
            select coalesce(before.size, 0)
                   + (select count(*)
                        from ledger.entry c
                       where (c.epoch, c.xid, c.seq) < (e.epoch, e.xid, e.seq)
                         and (before.size is null
                              or (c.epoch, c.xid, c.seq) > (before.epoch, before.xid, before.seq)))
              from ledger.entry e
              left join lateral (
                   select b.size, b.epoch, b.xid, b.seq from ledger.block b
                    where (b.epoch, b.xid, b.seq) < (e.epoch, e.xid, e.seq)
                    order by b.epoch desc, b.xid desc, b.seq desc limit 1) before on true
             where e.id = :id
            """;

    private static final String OLDEST_UNSEALED =
            """
            select min(recorded_at)
              from ledger.entry e
             where (e.epoch, e.xid, e.seq) > (:epoch, cast(:xid as xid8), :seq)
            """;

    private static final String INSERT_SIGNER =
            """
            insert into ledger.signer (key, since) values (:key, :since)
            on conflict (key) do nothing
            """;

    private static final String SIGNERS = "select key from ledger.signer order by since";

    private final JdbcClient jdbc;

    SealRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place in the order of entries; {@link #BEGINNING} is before the first. */
    record Order(int epoch, String xid, long seq) {
        static final Order BEGINNING = new Order(0, "0", 0);
    }

    /** A block with the place of its last entry and the tree's frontier after it. */
    record Last(SealedBlock block, Order order, List<byte[]> frontier) {}

    /** A leaf not sealed yet. */
    static final class Leaf {

        private final Order order;
        private final byte[] hash;

        Leaf(Order order, byte[] hash) {
            this.order = order;
            this.hash = hash;
        }

        Order order() {
            return order;
        }

        byte[] hash() {
            return hash;
        }
    }

    /** A sealed entry. */
    record Sealed(Leaf leaf, String body) {}

    /** A full tile. */
    record Tile(int level, long index, String hex) {}

    /** Whether this transaction may seal: nobody else does. */
    boolean tryToSeal() {
        return jdbc.sql(TRY).param("sealer", SEALER).query(Boolean.class).single();
    }

    @Nullable Last last() {
        return jdbc.sql(LAST).query(SealRows::toLast).optional().orElse(null);
    }

    List<SealedBlock> blocks() {
        return jdbc.sql(BLOCKS).query(SealRows::block).list();
    }

    List<Leaf> unsealed(Order after, int limit) {
        return jdbc.sql(UNSEALED)
                .param("epoch", after.epoch())
                .param("xid", after.xid())
                .param("seq", after.seq())
                .param("limit", limit)
                .query((row, number) -> new Leaf(order(row), row.getBytes("leaf")))
                .list();
    }

    /** The last leaf hashes up to a place, the first one first. */
    byte[] leavesUpTo(Order last, int count) {
        List<byte[]> hashes =
                jdbc.sql(LEAVES_BEFORE)
                        .param("epoch", last.epoch())
                        .param("xid", last.xid())
                        .param("seq", last.seq())
                        .param("limit", count)
                        .query((row, number) -> row.getBytes("leaf"))
                        .list();
        return joined(hashes.reversed());
    }

    List<Sealed> sealed(Order after, Order to, int limit) {
        return jdbc.sql(BODIES)
                .param("epoch", after.epoch())
                .param("xid", after.xid())
                .param("seq", after.seq())
                .param("toEpoch", to.epoch())
                .param("toXid", to.xid())
                .param("toSeq", to.seq())
                .param("limit", limit)
                .query((row, number) ->
                        new Sealed(
                                new Leaf(order(row), row.getBytes("leaf")), row.getString("body")))
                .list();
    }

    void insert(SealedBlock block, Order order, Instant sealedAt, List<byte[]> frontier) {
        jdbc.sql(INSERT)
                .param("size", block.size())
                .param("epoch", order.epoch())
                .param("xid", order.xid())
                .param("seq", order.seq())
                .param("root", block.root())
                .param("previous", block.previous())
                .param("sealedAt", OffsetDateTime.ofInstant(sealedAt, ZoneOffset.UTC))
                .param("signature", block.signature())
                .param("frontier", joined(frontier))
                .update();
    }

    void insert(List<Tile> tiles) {
        if (!tiles.isEmpty()) {
            Columns<Tile> columns = new Columns<>(tiles);
            jdbc.sql(INSERT_TILES)
                    .param("levels", columns.of(Tile::level))
                    .param("indexes", columns.of(Tile::index))
                    .param("hashes", columns.of(Tile::hex))
                    .update();
        }
    }

    byte @Nullable [] tile(int level, long index) {
        return jdbc.sql(TILE)
                .param("level", level)
                .param("index", index)
                .query((row, number) -> row.getBytes("hashes"))
                .optional()
                .orElse(null);
    }

    /** The roots of full tiles from one on, one behind the other, at most 255. */
    byte[] tileRoots(int level, long from) {
        List<byte[]> roots =
                jdbc.sql(TILES)
                        .param("level", level)
                        .param("from", from)
                        .param("to", from + Tiles.WIDTH)
                        .query((row, number) -> Tiles.root(row.getBytes("hashes")))
                        .list();
        return joined(roots);
    }

    /** The index of an entry's leaf, or null when there is no such entry. */
    @Nullable Long leafIndex(UUID id) {
        return jdbc.sql(LEAF_INDEX).param("id", id).query(Long.class).optional().orElse(null);
    }

    /** When the oldest entry behind a place was recorded, or null when there is none. */
    @Nullable Instant oldestUnsealed(Order after) {
        List<@Nullable Instant> found = new ArrayList<>();
        jdbc.sql(OLDEST_UNSEALED)
                .param("epoch", after.epoch())
                .param("xid", after.xid())
                .param("seq", after.seq())
                .query(row -> {
                    OffsetDateTime oldest = row.getObject(1, OffsetDateTime.class);
                    found.add(oldest == null ? null : oldest.toInstant());
                });
        return found.isEmpty() ? null : found.getFirst();
    }

    void insertSigner(String key, Instant since) {
        jdbc.sql(INSERT_SIGNER)
                .param("key", key)
                .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .update();
    }

    List<String> signers() {
        return jdbc.sql(SIGNERS).query((row, number) -> row.getString("key")).list();
    }

    private static Order order(ResultSet row) throws SQLException {
        return new Order(row.getInt("epoch"), row.getString("xid"), row.getLong("seq"));
    }

    private static SealedBlock block(ResultSet row, int number) throws SQLException {
        return new SealedBlock(
                row.getLong("size"),
                row.getString("root"),
                row.getString("previous"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant().toString(),
                row.getString("signature"));
    }

    private static Last toLast(ResultSet row, int number) throws SQLException {
        byte[] joined = row.getBytes("frontier");
        List<byte[]> frontier = new ArrayList<>();
        for (int at = 0; at < joined.length; at += Hashes.SIZE) {
            frontier.add(Arrays.copyOfRange(joined, at, at + Hashes.SIZE));
        }
        return new Last(block(row, number), order(row), frontier);
    }

    private static byte[] joined(List<byte[]> hashes) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(hashes.size() * Hashes.SIZE);
        hashes.forEach(joined::writeBytes);
        return joined.toByteArray();
    }
}
