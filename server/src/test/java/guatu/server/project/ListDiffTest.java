package guatu.server.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ListDiffTest {

    private static final ProjectList BEFORE =
            ListText.list(
                    """
                    A 重庆路快速路 kind=NEW investment=24.470
                    A/M1 开工 finish=2022-06-30
                    A/M2 通车 finish=2022-12-31
                    A/M1 -> A/M2 FS
                    B 李村河治理
                    B/M1 清淤 finish=2022-09-30
                    """);

    @Test
    void everyDifferenceIsToldWithWhatStoodBefore() {
        assertThat(
                        changes(
                                ListText.edit(
                                        "调整",
                                        """
                                        A 重庆路快速路 kind=CONTINUING investment=24.47
                                        A/M2 通车 finish=2023-01-31
                                        A/M1 -> A/M2 SS+30d
                                        C 浮山绿道
                                        """)))
                .isEqualTo(
                        """
                        CHANGED A kind NEW > CONTINUING
                        CHANGED A/M2 plannedFinish 2022-12-31 > 2023-01-31
                        CHANGED A/M2 relationsIn A/M1FS > A/M1SS+30日
                        ADDED C name null > 浮山绿道\
                        """);
    }

    @Test
    void theRelationsOfAnAddedMilestoneAreAddedWithIt() {
        assertThat(
                        changes(
                                ListText.edit(
                                        "新增节点",
                                        """
                                        A/M3 竣工验收 finish=2023-03-31
                                        A/M2 -> A/M3 FS
                                        """)))
                .isEqualTo(
                        """
                        ADDED A/M3 name null > 竣工验收
                        ADDED A/M3 relationsIn null > A/M2FS\
                        """);
    }

    @Test
    void theSameContentIsNoChangeHoweverItIsWritten() {
        assertThat(
                        changes(
                                ListText.edit(
                                        "再次导入",
                                        """
                                        A 重庆路快速路 kind=NEW investment=24.47000
                                        A/M1 开工 finish=2022-06-30 weight=1.0
                                        A/M1 -> A/M2 FS
                                        """)))
                .isEmpty();
    }

    @Test
    void aProjectLeavesWithItsMilestones() {
        assertThat(changes(ListText.removal("撤项", "A", "B/M1")))
                .isEqualTo(
                        """
                        REMOVED A name 重庆路快速路 > null
                        REMOVED A/M1 name 开工 > null
                        REMOVED A/M2 name 通车 > null
                        REMOVED B/M1 name 清淤 > null\
                        """);
    }

    private static String changes(ListEdit edit) {
        return ListDiff.between(BEFORE, ListMerge.merged(BEFORE, edit)).stream()
                .map(ListDiffTest::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Change change) {
        String place = change.milestone() == null ? change.project() : change.milestone();
        return "%s %s %s %s > %s"
                .formatted(change.kind(), place, change.field(), change.before(), change.after());
    }
}
