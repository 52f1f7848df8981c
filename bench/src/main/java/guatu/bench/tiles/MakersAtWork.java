package guatu.bench.tiles;

import guatu.tiles.vector.TileAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makers of one kind, each on a connection of its own (并行制图): one for each of two cores, as in a
 * server at work. A single one leaves the machine idle at every turn between program and database,
 * and is charged with waking it up again.
 */
final class MakersAtWork implements AutoCloseable {

    private static final int MAKERS = 2;

    private final List<Connection> connections = new ArrayList<>();
    private final List<TileMaker> makers = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(MAKERS);

    private MakersAtWork() {}

    static MakersAtWork of(ScratchPostgres postgres, boolean ours) throws SQLException {
        MakersAtWork all = new MakersAtWork();
        for (int i = 0; i < MAKERS; i++) {
            Connection connection = postgres.connect();
            all.connections.add(connection);
            all.makers.add(
                    ours ? new TileMaker.Guatu(connection) : new TileMaker.Postgis(connection));
        }
        return all;
    }

    TileMaker first() {
        return makers.getFirst();
    }

    /** Makes tiles so often, on every connection. */
    void make(List<TileAddress> tiles, int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            atOnce(tiles, makers);
        }
    }

    /** CPU milliseconds a tile of database and program, all at work; the best of some runs. */
    double[] cost(List<TileAddress> tiles, int runs) throws Exception {
        return best(tiles, runs, makers);
    }

    /** The same with one at work and the machine idle otherwise. */
    double[] costOfOne(List<TileAddress> tiles, int runs) throws Exception {
        return best(tiles, runs, makers.subList(0, 1));
    }

    private double[] best(List<TileAddress> tiles, int runs, List<TileMaker> busy)
            throws Exception {
        double[] best = {Double.MAX_VALUE, Double.MAX_VALUE};
        for (int run = 0; run < runs; run++) {
            double[] cost = atOnce(tiles, busy);
            if (cost[0] + cost[1] < best[0] + best[1]) {
                best = cost;
            }
        }
        return best;
    }

    private double[] atOnce(List<TileAddress> tiles, List<TileMaker> busy) throws Exception {
        List<Callable<long[]>> tasks = new ArrayList<>();
        for (TileMaker maker : busy) {
            tasks.add(() -> used(maker, tiles));
        }
        double[] milliseconds = new double[2];
        for (Future<long[]> one : threads.invokeAll(tasks)) {
            for (int i = 0; i < milliseconds.length; i++) {
                milliseconds[i] += one.get()[i] / 1e6 / tiles.size() / busy.size();
            }
        }
        return milliseconds;
    }

    private static long[] used(TileMaker maker, List<TileAddress> tiles) throws SQLException {
        long[] before = maker.cpu();
        for (TileAddress tile : tiles) {
            maker.make(tile);
        }
        long[] after = maker.cpu();
        return new long[] {after[0] - before[0], after[1] - before[1]};
    }

    @Override
    public void close() throws SQLException {
        threads.shutdown();
        for (int i = 0; i < makers.size(); i++) {
            makers.get(i).close();
            connections.get(i).close();
        }
    }
}
