package guatu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void anUnknownCommandNamesThoseThereAre() {
        var terminal = RecordedTerminal.chinese();

        int code = Main.run(List.of("fly"), terminal.terminal());

        assertThat(code).isEqualTo(2);
        assertThat(terminal.errors()).contains("没有“fly”这个命令").contains("import");
    }

    @Test
    void everyCommandHasAPageOfHelpInBothLanguages() {
        for (Command command : Main.COMMANDS) {
            for (var terminal : List.of(RecordedTerminal.chinese(), RecordedTerminal.english())) {
                int code = Main.run(List.of(command.name(), "--help"), terminal.terminal());

                assertThat(code).as(command.name()).isZero();
                assertThat(terminal.printed()).contains("guatu " + command.name());
            }
        }
    }

    @Test
    void theTerminalSpeaksChineseUnlessTheEnvironmentAsksForEnglish() {
        assertThat(Terminal.speaksEnglish(Map.of())).isFalse();
        assertThat(Terminal.speaksEnglish(Map.of("LANG", "zh_CN.UTF-8"))).isFalse();
        assertThat(Terminal.speaksEnglish(Map.of("LANG", "en_GB.UTF-8"))).isTrue();
        assertThat(Terminal.speaksEnglish(Map.of("LANG", "en_GB", "GUATU_LANG", "zh"))).isFalse();
    }
}
