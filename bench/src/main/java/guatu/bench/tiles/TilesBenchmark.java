package guatu.bench.tiles;

import guatu.bench.Benchmark;
import guatu.bench.tiles.MadeUpCity.Thing;
import guatu.tiles.shape.Bounds;
import guatu.tiles.vector.TileAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tiles of 200,000 parcels and 20,000 points: Guatu on plain tables beside PostGIS. */
public final class TilesBenchmark implements Benchmark {

    private static final int PARCELS = 200_000;
    private static final int POINTS = 20_000;
    private static final int FIRST_ZOOM = 10;
    private static final int LAST_ZOOM = 16;
    private static final int MOST_TILES = 48;
    private static final int SECONDS = 6;
    private static final long SEED = 20221219;

    @Override
    public String name() {
        return "tiles";
    }

    @Override
    public String purpose() {
        return "vector tiles beside PostGIS ST_AsMVT and planetiler's encoder"
                + " [--alone: without PostGIS] [--zooms 15,16: those zooms only]";
    }

    @Override
    public int run(List<String> arguments) throws Exception {
        MadeUpCity city = new MadeUpCity(SEED);
        List<Thing> parcels = city.parcels(PARCELS);
        List<Thing> points = city.points(POINTS);
        List<Integer> zooms = zooms(arguments);
        if (zooms.isEmpty()) {
            new EncoderBenchmark(parcels, points).print();
            new ImportCost(SEED).print();
        }
        if (arguments.contains("--alone")) {
            return 0;
        }
        try (ScratchPostgres postgres = ScratchPostgres.start()) {
            if (postgres == null) {
                return 1;
            }
            besidePostgis(postgres, parcels, points, zooms);
        }
        return 0;
    }

    /** The zooms asked for; none for all that there is. */
    private static List<Integer> zooms(List<String> arguments) {
        int at = arguments.indexOf("--zooms");
        if (at < 0 || at + 1 == arguments.size()) {
            return List.of();
        }
        return Stream.of(arguments.get(at + 1).split(",")).map(Integer::valueOf).toList();
    }

    private static void besidePostgis(
            ScratchPostgres postgres, List<Thing> parcels, List<Thing> points, List<Integer> zooms)
            throws Exception {
        try (Connection connection = postgres.connect()) {
            CityTables.fill(connection, parcels, points);
        }
        try (MakersAtWork guatu = MakersAtWork.of(postgres, true);
                MakersAtWork postgis = MakersAtWork.of(postgres, false)) {
            warm(guatu, postgis);
            perZoom(
                    guatu,
                    postgis,
                    zooms.isEmpty()
                            ? IntStream.rangeClosed(FIRST_ZOOM, LAST_ZOOM).boxed().toList()
                            : zooms);
        }
        if (zooms.isEmpty()) {
            requests(postgres);
        }
    }

    /** Until nothing is compiled any more: a server runs for weeks. */
    private static void warm(MakersAtWork guatu, MakersAtWork postgis) throws Exception {
        for (int zoom = LAST_ZOOM - 3; zoom <= LAST_ZOOM; zoom++) {
            guatu.make(tiles(zoom), 20);
        }
        postgis.make(tiles(LAST_ZOOM - 2), 1);
    }

    private static void perZoom(MakersAtWork guatu, MakersAtWork postgis, List<Integer> zooms)
            throws Exception {
        System.out.println();
        System.out.println(
                "CPU ms per tile         Guatu                   PostGIS           ratio   bytes"
                        + "   ratio of one alone");
        System.out.println("zoom  tiles     db    app    all      db    app    all");
        double worst = 0;
        TileDifferences differences = new TileDifferences();
        for (int zoom : zooms) {
            List<TileAddress> tiles = tiles(zoom);
            int runs = zoom < 12 ? 3 : 8;
            double[] ours = guatu.cost(tiles, runs);
            double[] theirs = postgis.cost(tiles, runs);
            double ratio = ratio(ours, theirs);
            double alone = ratio(guatu.costOfOne(tiles, runs), postgis.costOfOne(tiles, runs));
            long[] bytes = compare(guatu.first(), postgis.first(), tiles, differences);
            worst = Math.max(worst, 1 / ratio);
            System.out.printf(
                    "%4d  %5d %6.2f %6.2f %6.2f  %6.1f %6.2f %6.1f   1/%4.1f  %+.2f %%   1/%.1f%n",
                    zoom,
                    tiles.size(),
                    ours[0],
                    ours[1],
                    ours[0] + ours[1],
                    theirs[0],
                    theirs[1],
                    theirs[0] + theirs[1],
                    ratio,
                    100.0 * (bytes[0] - bytes[1]) / Math.max(1, bytes[1]),
                    alone);
        }
        System.out.printf("worst: 1/%.1f of PostGIS%n%n", 1 / worst);
        differences.print();
    }

    private static double ratio(double[] ours, double[] theirs) {
        return (theirs[0] + theirs[1]) / (ours[0] + ours[1]);
    }

    private static long[] compare(
            TileMaker guatu,
            TileMaker postgis,
            List<TileAddress> tiles,
            TileDifferences differences)
            throws SQLException {
        long[] bytes = new long[2];
        for (TileAddress tile : tiles) {
            byte[] ours = guatu.make(tile);
            byte[] theirs = postgis.make(tile);
            bytes[0] += ours.length;
            bytes[1] += theirs.length;
            differences.compare(tile.toString(), ours, theirs);
        }
        return bytes;
    }

    /** Tiles of a zoom over the city, all or some by chance. */
    private static List<TileAddress> tiles(int zoom) {
        Bounds city = MadeUpCity.bounds();
        List<TileAddress> tiles = new ArrayList<>(TileAddress.covering(city, zoom));
        Collections.shuffle(tiles, Random.from(new SplittableRandom(SEED + zoom)));
        return tiles.subList(0, Math.min(MOST_TILES, tiles.size()));
    }

    /** Tiles a second on two connections at once, none of them kept. */
    private static void requests(ScratchPostgres postgres) throws Exception {
        double ours = perSecond(postgres, true);
        double theirs = perSecond(postgres, false);
        System.out.printf(
                "%nuncached tiles a second on two connections, zooms 13 to 16:"
                        + " Guatu %,.0f, PostGIS %,.0f, %.1f times%n",
                ours, theirs, ours / theirs);
    }

    private static double perSecond(ScratchPostgres postgres, boolean ours) throws Exception {
        List<TileAddress> tiles = new ArrayList<>();
        for (int zoom = 13; zoom <= LAST_ZOOM; zoom++) {
            tiles.addAll(tiles(zoom));
        }
        Collections.shuffle(tiles, Random.from(new SplittableRandom(SEED)));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> askers =
                    List.of(() -> ask(postgres, ours, tiles), () -> ask(postgres, ours, tiles));
            int made = 0;
            for (Future<Integer> asked : both.invokeAll(askers)) {
                made += asked.get();
            }
            return made / (double) SECONDS;
        }
    }

    private static int ask(ScratchPostgres postgres, boolean ours, List<TileAddress> tiles)
            throws SQLException {
        try (Connection connection = postgres.connect();
                TileMaker maker =
                        ours
                                ? new TileMaker.Guatu(connection)
                                : new TileMaker.Postgis(connection)) {
            int made = 0;
            long end = System.nanoTime() + SECONDS * 1_000_000_000L;
            while (System.nanoTime() < end) {
                maker.make(tiles.get(made++ % tiles.size()));
            }
            return made;
        }
    }
}
