package guatu.server.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.journal.Entry;
import guatu.server.project.ListText;
import guatu.server.project.ProjectList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A board that took in reports one after another equals one built from nothing. */
class IncrementalBoardTest {

    private static final int PROJECTS = 12;
    private static final int MILESTONES = 6;
    private static final int REPORTS = 60;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 20221219, 814, 173})
    void reportsOneByOneEqualARebuild(long seed) {
        Random random = new Random(seed);
        ProjectList list = list(random);
        List<Entry> recorded = new ArrayList<>();
        Board board = Boards2022.board(list, recorded);
        for (int i = 0; i < REPORTS; i++) {
            Entry entry = Boards2022.entries(report(random)).getFirst();
            recorded.add(entry);
            Standing now =
                    Standing.of(
                            recorded.stream()
                                    .filter(one ->
                                            one.report()
                                                    .milestone()
                                                    .equals(entry.report().milestone()))
                                    .toList());
            board =
                    board.after(
                                    Map.of(entry.report().milestone(), now),
                                    recorded.size(),
                                    Boards2022.asOf(),
                                    Latest.after(board.latest(), List.of(entry)))
                            .board();
            if (i % 10 == 9) {
                Board rebuilt = Boards2022.board(list, recorded);
                assertThat(board.projects())
                        .as("seed %d after %d reports", seed, i + 1)
                        .containsExactlyElementsOf(rebuilt.projects());
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {5, 6, 7})
    void onlyProjectsThatAreNamedLookDifferent(long seed) {
        Random random = new Random(seed);
        Board before = Boards2022.board(list(random), List.of());
        Entry entry = Boards2022.entries(report(random)).getFirst();
        Board.Advance advance =
                before.after(
                        Map.of(entry.report().milestone(), Standing.of(List.of(entry))),
                        1,
                        Boards2022.asOf(),
                        List.of(entry));
        List<String> different =
                before.projects().stream()
                        .filter(old -> !old.equals(advance.board().project(old.code())))
                        .map(ProjectView::code)
                        .toList();
        assertThat(advance.projects()).as("seed %d", seed).containsAll(different);
    }

    private static ProjectList list(Random random) {
        List<String> lines = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (int p = 0; p < PROJECTS; p++) {
            String code = "P%02d".formatted(p);
            boolean part = p > 0 && random.nextInt(6) == 0;
            lines.add(code + " 项目" + p + (part ? " package=P00" : ""));
            for (int m = 0; m < MILESTONES; m++) {
                LocalDate start = Boards2022.STATUS_DATE.plusDays(random.nextInt(200) - 120);
                LocalDate finish = start.plusDays(random.nextInt(60));
                String key = code + "/M" + m;
                String span = random.nextBoolean() ? " start=" + start : "";
                lines.add(key + " 节点" + m + span + " finish=" + finish + " post=GS-1");
                keys.add(key);
            }
        }
        for (int i = 0; i < keys.size(); i++) {
            int to = i + 1 + random.nextInt(12);
            if (to < keys.size() && random.nextInt(3) > 0) {
                String type = List.of("FS", "SS", "FF", "SF").get(random.nextInt(4));
                lines.add(
                        keys.get(i) + " -> " + keys.get(to) + " " + type + "+" + random.nextInt(9));
            }
        }
        return ListText.list(lines.stream().collect(Collectors.joining("\n")));
    }

    private static String report(Random random) {
        String key = "P%02d/M%d".formatted(random.nextInt(PROJECTS), random.nextInt(MILESTONES));
        LocalDate day = Boards2022.STATUS_DATE.minusDays(random.nextInt(90));
        LocalDate expected = Boards2022.STATUS_DATE.plusDays(random.nextInt(90));
        return switch (random.nextInt(6)) {
            case 0 -> key + " STARTED " + day;
            case 1 -> key + " PROGRESS " + day + " " + random.nextInt(100) + "%";
            case 2 -> key + " FINISHED " + day;
            case 3 -> key + " BLOCKED " + day + " by=征地";
            case 4 -> key + " RESUMED " + day;
            default -> key + " EXPECTED " + day + " expected=" + expected;
        };
    }
}
