package guatu.bench;

import guatu.bench.exchange.ImportBenchmark;
import guatu.bench.figures.FiguresBenchmark;
import guatu.bench.indicator.IndicatorBenchmark;
import guatu.bench.ledger.LedgerBenchmark;
import guatu.bench.load.LoadBenchmark;
import guatu.bench.schedule.ParityBenchmark;
import guatu.bench.schedule.ScheduleBenchmark;
import guatu.bench.tiles.TilesBenchmark;
import java.util.Arrays;
import java.util.List;

/** Runs the benchmark named by the first argument; without one, lists them all. */
public final class Bench {
    /** Every benchmark there is: add a line. */
    private static final List<Benchmark> ALL =
            List.of(
                    new ScheduleBenchmark(),
                    new ParityBenchmark(),
                    new FiguresBenchmark(),
                    new ImportBenchmark(),
                    new TilesBenchmark(),
                    new LedgerBenchmark(),
                    new LoadBenchmark(),
                    new IndicatorBenchmark());

    private Bench() {}

    /** The command {@code ./guatu bench NAME ...}. */
    public static void main(String[] arguments) throws Exception {
        System.exit(run(Arrays.asList(arguments)));
    }

    private static int run(List<String> arguments) throws Exception {
        for (Benchmark benchmark : ALL) {
            if (!arguments.isEmpty() && benchmark.name().equals(arguments.getFirst())) {
                return benchmark.run(arguments.subList(1, arguments.size()));
            }
        }
        for (Benchmark benchmark : ALL) {
            System.out.printf("%-18s %s%n", benchmark.name(), benchmark.purpose());
        }
        return arguments.isEmpty() ? 0 : 1;
    }
}
