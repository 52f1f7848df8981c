package guatu.bench.schedule;

import guatu.bench.Benchmark;
import guatu.schedule.oracle.Comparing;
import guatu.schedule.oracle.Comparison;
import guatu.schedule.oracle.OracleFile;
import guatu.schedule.oracle.OracleReader;
import guatu.schedule.profile.DatedPlan;
import guatu.schedule.profile.MicrosoftProject;
import guatu.schedule.profile.Primavera;
import guatu.schedule.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Our dates beside those that Primavera P6 and Microsoft Project stored, file by file. */
public final class ParityBenchmark implements Benchmark {
    @Override
    public String name() {
        return "schedule-parity";
    }

    @Override
    public String purpose() {
        return "dates beside the masters' own: FOLDER of .zip or .txt files"
                + " [--all] [--alone: without MPXJ]";
    }

    @Override
    public int run(List<String> arguments) throws IOException {
        List<String> folders = arguments.stream().filter(a -> !a.startsWith("--")).toList();
        if (folders.size() != 1 || !Files.isDirectory(Path.of(folders.getFirst()))) {
            System.out.println("schedule-parity needs one folder of oracle files (.zip or .txt)");
            return 1;
        }
        Map<String, List<String>> files = OracleFolder.read(Path.of(folders.getFirst()));
        if (files.isEmpty()) {
            System.out.println("no .txt or .zip with .txt in " + folders.getFirst());
            return 1;
        }
        var sums = new ParitySums(!arguments.contains("--alone"));
        ParityLine.header();
        files.forEach((name, lines) -> compare(name, lines, sums, arguments.contains("--all")));
        sums.print();
        return 0;
    }

    private static void compare(String name, List<String> lines, ParitySums sums, boolean all) {
        OracleFile file;
        try {
            file = OracleReader.read(lines);
        } catch (IllegalArgumentException unreadable) {
            System.out.printf("%-52s not readable: %s%n", name, unreadable.getMessage());
            return;
        }
        Profile profile = file.primavera() ? new Primavera() : new MicrosoftProject();
        DatedPlan dated = profile.date(file.plan());
        Comparison comparison = Comparing.of(file, dated);
        ParityLine.print(name, file, dated, comparison, all);
        sums.add(file, dated, comparison);
    }
}
