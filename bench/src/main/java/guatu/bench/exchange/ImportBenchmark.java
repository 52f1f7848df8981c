package guatu.bench.exchange;

import guatu.bench.Benchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A city's list from the file to the lit board, beside reading the same file with Apache POI's user
 * model; processor time and memory, because a busy machine does not change those.
 */
public final class ImportBenchmark implements Benchmark {

    private static final int PROJECTS = 10_000;
    private static final int MILESTONES_EACH = 10;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String purpose() {
        return "10,000 projects with 100,000 milestones imported; beside reading the file with"
                + " POI's user model [PROJECTS]";
    }

    @Override
    public int run(List<String> arguments) throws Exception {
        int projects = arguments.isEmpty() ? PROJECTS : Integer.parseInt(arguments.getFirst());
        Path folder = Files.createTempDirectory("guatu-bench-import");
        try {
            return measure(new CityWorkbook(projects, MILESTONES_EACH), folder);
        } finally {
            delete(folder);
        }
    }

    private static int measure(CityWorkbook city, Path folder)
            throws IOException, InterruptedException {
        Path file = folder.resolve("city.xlsx");
        long cells = city.write(file);
        System.out.printf(
                "%,d projects, %,d milestones, %,d cells, %.1f MB%n",
                city.projects(),
                city.projects() * city.milestonesEach(),
                cells,
                Files.size(file) / 1e6);
        System.out.println("                                  CPU s   against POI   peak MB");
        Spent poi = read("poi", file, cells);
        row("POI user model, reading", poi, poi);
        row("ours, reading", read("guatu", file, cells), poi);
        return load(city, file, folder, poi);
    }

    private static Spent read(String how, Path file, long cells)
            throws IOException, InterruptedException {
        String[] said = JavaProcess.run("6g", ReadWorkbook.class, how, file.toString()).split("\t");
        if (Long.parseLong(said[0]) != cells) {
            throw new IOException(how + " read " + said[0] + " of " + cells + " cells");
        }
        return new Spent(Double.parseDouble(said[1]), Long.parseLong(said[2]));
    }

    private static int load(CityWorkbook city, Path file, Path folder, Spent poi)
            throws IOException, InterruptedException {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (ImportingServer server = ImportingServer.start(data)) {
            Spent started = server.spent();
            JsonNode preview = server.preview(file);
            Spent checked = server.spent();
            row("ours, read and checked row by row", checked.since(started), poi);
            JsonNode done = server.apply(preview);
            row("ours, loaded and lit", server.spent().since(checked), poi);
            row("ours, the whole import", server.spent().since(started), poi);
            int added = done.path("counts").path("added").asInt();
            System.out.printf(
                    "%s: %,d rows added, %,d refused%n",
                    done.path("state").asString(""),
                    added,
                    done.path("counts").path("refused").asInt());
            boolean whole = added > city.projects() * (1 + city.milestonesEach());
            return done.path("state").asString("").equals("DONE") && whole ? 0 : 1;
        }
    }

    private static void row(String what, Spent spent, Spent peer) {
        System.out.printf(
                "%-34s %5.1f %9.2f times %9d%n",
                what,
                spent.cpuSeconds(),
                spent.cpuSeconds() / peer.cpuSeconds(),
                spent.peakMegabytes());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
