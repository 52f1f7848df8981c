package guatu.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.planfile.PlanFileProblem.Code;
import guatu.schedule.profile.DatedPlan;
import guatu.schedule.time.Moments;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Plans come in from either master's files with their Chinese names, and go out again. */
class PlanFilesTest {
    private static final List<PlanFormat> WRITABLE =
            List.of(PlanFormat.MSPDI, PlanFormat.XER, PlanFormat.PMXML);

    @Test
    void everyFormatGivesTheSameNamesAndDates() throws Exception {
        for (PlanFormat format : WRITABLE) {
            PlanFile file = onlyPlan(SmallPlan.bytes(format));

            assertThat(file.format()).isEqualTo(format);
            Map<String, LocalDateTime> finishes = finishes(file, file.dated());
            assertThat(finishes.get("基础")).as("%s", format).isEqualTo("2022-03-11T17:00");
            assertThat(finishes.get("主体")).as("%s", format).isEqualTo("2022-03-25T17:00");
            assertThat(finishes.get("外墙"))
                    .as("%s: from 6 April, four days over a weekend", format)
                    .isEqualTo("2022-04-11T17:00");
        }
    }

    @Test
    void aPlanGoesOutInAnotherFormatWithItsDates() throws Exception {
        PlanFile read = onlyPlan(SmallPlan.bytes(PlanFormat.MSPDI));
        for (PlanFormat format : WRITABLE) {
            var out = new ByteArrayOutputStream();
            PlanWriting.write(read, read.dated(), Set.of(), format, out);

            PlanFile again = onlyPlan(out.toByteArray());

            assertThat(again.format()).isEqualTo(format);
            assertThat(finishes(again, again.dated())).isEqualTo(finishes(read, read.dated()));
            assertThat(stored(again).get("主体")).isEqualTo("2022-03-25T17:00");
        }
    }

    @Test
    void aLevellingDelayOfMicrosoftProjectMovesItsTask() throws Exception {
        String xml = new String(SmallPlan.bytes(PlanFormat.MSPDI), StandardCharsets.UTF_8);
        String task = "<Name>主体</Name>";
        String delayed =
                task
                        + "<LevelingDelay>28800</LevelingDelay><LevelingDelayFormat>8</LevelingDelayFormat>";

        PlanFile file = onlyPlan(xml.replace(task, delayed).getBytes(StandardCharsets.UTF_8));

        assertThat(finishes(file, file.dated()).get("主体"))
                .as("ten days from Wednesday the 16th, two days by the clock after the 14th")
                .isEqualTo("2022-03-29T17:00");
    }

    @Test
    void whatIsNoPlanIsNamed() {
        assertThat(refused("%PDF-1.7 and so on".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Code.NOT_A_PLAN);
        assertThat(refused(new byte[0])).isEqualTo(Code.NOT_A_PLAN);
        byte[] cutOff = new byte[2_000];
        byte[] head = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
        System.arraycopy(head, 0, cutOff, 0, head.length);
        assertThat(refused(cutOff)).isEqualTo(Code.DAMAGED);
    }

    @Test
    void everyCutOfAnExportIsReadOrRefusedByName() throws Exception {
        for (PlanFormat format : WRITABLE) {
            byte[] whole = SmallPlan.bytes(format);
            for (int length = 0; length < whole.length; length += 1 + whole.length / 40) {
                byte[] cut = Arrays.copyOf(whole, length);
                try {
                    for (PlanFile file : PlanFiles.read(cut)) {
                        file.dated();
                        assertThat(file.problems())
                                .as("%s cut at %d", format, length)
                                .extracting(PlanFileProblem::code)
                                .contains(Code.DAMAGED);
                    }
                } catch (PlanFileException named) {
                    assertThat(named.problem().code().isLoss()).isFalse();
                }
            }
        }
    }

    private static PlanFile onlyPlan(byte[] bytes) throws PlanFileException {
        List<PlanFile> plans = PlanFiles.read(bytes);
        assertThat(plans).hasSize(1);
        return plans.getFirst();
    }

    private static Code refused(byte[] bytes) {
        var code = new Code[1];
        assertThatThrownBy(() -> PlanFiles.read(bytes))
                .isInstanceOfSatisfying(
                        PlanFileException.class, refused -> code[0] = refused.problem().code());
        return code[0];
    }

    private static Map<String, LocalDateTime> finishes(PlanFile file, DatedPlan dated) {
        var finishes = new HashMap<String, LocalDateTime>();
        for (PlanItem item : file.items().values()) {
            var dates = dated.dates().get(item.id());
            if (!item.summary() && dates != null) {
                finishes.put(item.name(), Moments.at(dates.finish()));
            }
        }
        return finishes;
    }

    private static Map<String, LocalDateTime> stored(PlanFile file) {
        var stored = new HashMap<String, LocalDateTime>();
        for (PlanItem item : file.items().values()) {
            if (item.finish() != null) {
                stored.put(item.name(), item.finish());
            }
        }
        return stored;
    }
}
