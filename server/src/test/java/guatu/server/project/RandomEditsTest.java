package guatu.server.project;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Account;
import guatu.server.project.store.ListRows;
import guatu.server.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever is edited, each version reads back from the tables as it was, and its changes are told.
 */
@ServerTest
class RandomEditsTest {

    private static final long SEED = 20220209;
    private static final int EDITS = 25;

    private final Projects projects;
    private final ListRows rows;
    private final Groundwork ground;

    RandomEditsTest(Projects projects, ListRows rows, Groundwork ground) {
        this.projects = projects;
        this.rows = rows;
        this.ground = ground;
    }

    @Test
    void everyVersionStaysAsItWas() {
        ground.lay();
        Random random = new Random(SEED);
        List<ProjectList> lists = new ArrayList<>(List.of(rows.at(0)));
        for (int i = 0; i < EDITS; i++) {
            ProjectList before = lists.getLast();
            ListEdit edit = edit(random, before);
            ProjectList after = ListMerge.merged(before, edit);
            Applied applied = projects.apply(edit, Account.console()).orRefuse();
            assertThat(applied.changes()).isEqualTo(ListDiff.between(before, after));
            if (applied.version() == after.version()) {
                lists.add(after);
                assertThat(projects.changes(after.version()))
                        .as("seed %d, version %d", SEED, after.version())
                        .containsExactlyInAnyOrderElementsOf(applied.changes());
            }
        }
        for (ProjectList list : lists) {
            ProjectList read = rows.at(list.version());
            assertThat(read.projects()).as("seed %d", SEED).isEqualTo(list.projects());
            assertThat(read.milestones()).as("seed %d", SEED).isEqualTo(list.milestones());
            assertThat(read.relations()).as("seed %d", SEED).isEqualTo(list.relations());
        }
    }

    private static ListEdit edit(Random random, ProjectList list) {
        String code = "P" + random.nextInt(5);
        if (random.nextInt(4) == 0 && list.project(code) != null) {
            return ListText.removal("移出", code);
        }
        StringBuilder text = new StringBuilder();
        text.append("%s 项目 investment=%d%n".formatted(code, random.nextInt(3)));
        int milestones = 2 + random.nextInt(3);
        for (int m = 0; m < milestones; m++) {
            text.append(
                    "%s/M%d 节点 finish=2022-12-%02d%n".formatted(code, m, 1 + random.nextInt(28)));
        }
        if (random.nextBoolean()) {
            int lag = random.nextInt(3);
            text.append("%s/M0 -> %s/M1 FS+%d%n".formatted(code, code, lag));
        }
        return ListText.edit("调整", text.toString());
    }
}
