package guatu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A Primavera export of three activities from Monday 7 March 2022: 基础 of 5 days, 主体 of 10 after it,
 * 外墙 of 4 not before 6 April.
 */
class PlanCommandTest {

    @TempDir Path folder;

    private final RecordedTerminal terminal = RecordedTerminal.chinese();
    private Path file = Path.of("");

    @BeforeEach
    void putFile() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("compound.xer")) {
            file = folder.resolve("compound.xer");
            Files.write(file, Objects.requireNonNull(in).readAllBytes());
        }
    }

    private int run(String... arguments) {
        return Main.run(List.of(arguments), terminal.terminal());
    }

    @Test
    void theTableShowsDatesFloatAndWhatIsCritical() {
        int code = run("plan", file.toString());

        assertThat(code).isZero();
        assertThat(terminal.printed())
                .contains("3 项工作")
                .containsPattern("A1020 +主体 +2022-03-14 08:00 +2022-03-25 17:00")
                .containsPattern("A1030 +外墙 +2022-04-06 08:00 +2022-04-11 17:00 +0 +●");
    }

    @Test
    void aDateIsExplainedStepByStep() {
        int code = run("plan", file.toString(), "--why", "A1020");

        assertThat(code).isZero();
        assertThat(terminal.printed().lines().toList())
                .satisfiesExactly(
                        step -> assertThat(step).contains("主体 完成 2022-03-25", "要做 10 天"),
                        step -> assertThat(step).contains("主体 开始", "等待 A1010 基础（FS）"),
                        step -> assertThat(step).contains("基础 完成 2022-03-11", "要做 5 天"),
                        step -> assertThat(step).contains("基础 开始 2022-03-07", "从那时开始"));
    }

    @Test
    void theFourteenPointsNameTheirActivities() {
        run("plan", file.toString(), "--check");

        assertThat(terminal.printed()).contains("DCMA 14").containsPattern("✗ 正时距 .*1 / 2");
    }

    @Test
    void everyOutputIsWritten() throws IOException {
        for (String name : List.of("a.csv", "a.json", "a.svg", "a.pdf", "a.xml", "a.xer")) {
            Path out = folder.resolve(name);

            int code = run("plan", file.toString(), "--out", out.toString(), "--paper", "A4");

            assertThat(code).as(name).isZero();
            assertThat(Files.size(out)).as(name).isGreaterThan(500);
        }
        assertThat(Files.readString(folder.resolve("a.csv"), StandardCharsets.UTF_8))
                .contains("A1010,基础,false,2022-03-07T08:00,2022-03-11T17:00");
        assertThat(Files.readString(folder.resolve("a.svg"), StandardCharsets.UTF_8))
                .contains("外墙");
        assertThat(run("plan", folder.resolve("a.xml").toString())).isZero();
    }

    @Test
    void twoPlansAreComparedActivityByActivity() throws IOException {
        Path later = folder.resolve("later.xer");
        Files.writeString(
                later, Files.readString(file).replace("2022-04-06 08:00", "2022-04-13 08:00"));

        int code = run("plan", later.toString(), "--against", file.toString());

        assertThat(code).isZero();
        assertThat(terminal.printed())
                .containsPattern("~ A1030 +外墙 .*开始 \\+7，完成 \\+7")
                .contains("未变：2 项");
    }

    @Test
    void whatTheOtherProgramDatesOtherwiseIsNamed() throws IOException {
        Path plan = folder.resolve("started.xml");
        try (InputStream in = getClass().getResourceAsStream("started.xml")) {
            Files.write(plan, Objects.requireNonNull(in).readAllBytes());
        }

        int code = run("plan", plan.toString(), "--out", folder.resolve("a.xer").toString());

        assertThat(code).isZero();
        assertThat(terminal.printed())
                .as("Primavera lets what remains of 基坑 begin at the data date")
                .contains("Primavera 按自己的规则，以下工作日期不同")
                .containsPattern("~ 2 +基坑 +2022-03-09 08:00 – 2022-03-16 12:00 +开始 \\+0，完成 \\+1")
                .doesNotContain("场地平整");
    }

    @Test
    void aWrongFileIsRefusedByName() throws IOException {
        Path text = Files.writeString(folder.resolve("a.xer"), "not an export");

        assertThat(run("plan", text.toString())).isEqualTo(1);
        assertThat(run("plan", folder.resolve("none.xer").toString())).isEqualTo(1);
        assertThat(run("plan", file.toString(), "--format", "mpp")).isEqualTo(2);
        assertThat(terminal.errors()).contains("不是计划文件", "没有这个文件", "不能输出的格式");
    }
}
