package guatu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bad plan files, one fault each: {@code guatu plan FILE} names the fault, the activity and the
 * mend, and dates the rest or refuses the file; it never gives a wrong date without a warning.
 */
class BadPlanFilesTest {
    @TempDir Path folder;

    private String whole = "";

    @BeforeEach
    void readFile() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("compound.xer")) {
            whole = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What is said of a file with this text. */
    private String said(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.xer"), text);
        var terminal = RecordedTerminal.chinese();
        Main.run(List.of("plan", file.toString()), terminal.terminal());
        return terminal.printed() + terminal.errors();
    }

    /** The export with one field of an activity changed. */
    private String with(String code, String field, String value) {
        List<String> lines = whole.lines().toList();
        int head = lines.indexOf("%T\tTASK") + 1;
        int column = Arrays.asList(lines.get(head).split("\t", -1)).indexOf(field);
        assertThat(column).as(field).isPositive();
        return String.join(
                "\n",
                lines.stream()
                        .map(line -> {
                            String[] cells = line.split("\t", -1);
                            if (line.contains("\t" + code + "\t")) {
                                cells[column] = value;
                            }
                            return String.join("\t", cells);
                        })
                        .toList());
    }

    @Test
    void aRelationToAnActivityThatIsNotInTheFile() throws IOException {
        assertThat(said(whole.replace("%R\t2\t4\t3\t1", "%R\t2\t4\t77\t1")))
                .contains("A1030：搭接关系 77 → A1030 指向文件里没有的工作", "请补上该工作或删去关系")
                .containsPattern("A1030 +外墙 +2022-04-06 08:00");
    }

    @Test
    void twoActivitiesWithOneId() throws IOException {
        assertThat(said(with("A1030", "task_id", "3"))).contains("A1030：编号 3 出现两次，以第一次为准；请改其中一个");
        assertThat(said(with("A1030", "task_code", "A1020")))
                .contains("A1020：有两项工作的编号是 A1020", "请改其中一个");
    }

    @Test
    void aDateOutsideAllCalendars() throws IOException {
        assertThat(said(with("A1030", "cstr_date", "9999-04-06 08:00")))
                .contains("A1030：日期 9999-04-06 08:00 不在 1950 至 2149 年之间，未采用；请改正年份");
    }

    @Test
    void aDurationOfAThousandYears() throws IOException {
        whole = with("A1020", "target_drtn_hr_cnt", "8766000");
        assertThat(said(with("A1020", "remain_drtn_hr_cnt", "8766000")))
                .contains("A1020 主体：工期或时距 525960000 分钟过长，未采用；请改正");
    }

    @Test
    void aDurationThatLeavesTheCalendars() throws IOException {
        whole = with("A1020", "target_drtn_hr_cnt", "300000");
        assertThat(said(with("A1020", "remain_drtn_hr_cnt", "300000")))
                .contains("A1020 主体：算到", "已超出日历范围，日期不可信；请检查工期和关系");
    }

    @Test
    void aCalendarWithoutWorkingTime() throws IOException {
        String idle =
                whole.replaceAll("\\(0\\|\\|[01]\\(f\\|[0-9:]+\\|s\\|[0-9:]+\\)\\(\\)\\)", "");
        assertThat(said(idle)).contains("日历“五天”没有工作时间", "日期不可信；请给日历定工作时间");
    }

    @Test
    void twoFinishConstraintsThatContradict() throws IOException {
        whole = with("A1030", "cstr_type", "CS_MEOA");
        whole = with("A1030", "cstr_date2", "2022-03-18 17:00");
        assertThat(said(with("A1030", "cstr_type2", "CS_MEOB")))
                .contains("A1030 外墙：两个限制互相矛盾（", "请去掉一个");
    }

    @Test
    void anExportThatBreaksOff() throws IOException {
        assertThat(said(whole.substring(0, whole.indexOf("%T\tTASKPRED"))))
                .contains("文件不完整或有损坏（%E）；请从原软件重新导出");
        assertThat(said(whole.substring(0, whole.indexOf("%T\tTASK\n"))))
                .contains("文件不完整或有损坏（TASK）");
    }

    @Test
    void aLoopIsNamedInOrder() throws IOException {
        assertThat(said(whole.replace("%R\t1\t3\t2\t1\t1\tPR_FS", "%R\t1\t3\t4\t1\t1\tPR_FS")))
                .contains("循环搭接", "请断开其中一个关系：")
                .containsAnyOf("A1020 主体 → A1030 外墙", "A1030 外墙 → A1020 主体");
    }

    @Test
    void aBinaryFileOfMicrosoftProjectThatIsNone() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0});
        bytes.write(new byte[4_000]);
        Path file = Files.write(folder.resolve("old.mpp"), bytes.toByteArray());
        var terminal = RecordedTerminal.chinese();

        assertThat(Main.run(List.of("plan", file.toString()), terminal.terminal())).isEqualTo(1);
        assertThat(terminal.errors()).contains("文件不完整或有损坏", "请从原软件重新导出");
    }
}
