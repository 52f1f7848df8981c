package guatu.schedule.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.schedule.profile.DatedPlan;
import guatu.schedule.profile.MicrosoftProject;
import guatu.schedule.profile.Primavera;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The dates that Primavera P6 and Microsoft Project stored come out of our passes. */
class MastersTest {
    @Test
    void primaverasDatesAndFloatsAreReproduced() throws IOException {
        OracleFile file = OracleReader.read(lines("p6-66-activities.txt"));

        Comparison comparison = Comparing.of(file, new Primavera().date(file.plan()));

        assertThat(file.primavera()).isTrue();
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.activities()).isEqualTo(66);
        assertThat(comparison.dates()).isEqualTo(6 * 66);
        assertThat(comparison.floats()).isEqualTo(66);
        assertThat(comparison.wrongSummaries()).isZero();
    }

    @Test
    void microsoftProjectsDatesAreReproduced() throws IOException {
        for (String name : List.of("microsoft-slack.txt", "microsoft-links-by-hand.txt")) {
            OracleFile file = OracleReader.read(lines(name));

            Comparison comparison = Comparing.of(file, new MicrosoftProject().date(file.plan()));

            assertThat(file.primavera()).isFalse();
            assertThat(comparison.differences()).as(name).isEmpty();
            assertThat(comparison.activities())
                    .as(name)
                    .isEqualTo(16 - (name.contains("slack") ? 1 : 0));
        }
    }

    @Test
    void aWrongDateIsFound() throws IOException {
        List<String> lines =
                lines("p6-66-activities.txt").stream()
                        .map(line -> line.replace("|0|11040||11040|", "|0|10560||10560|"))
                        .toList();
        OracleFile file = OracleReader.read(lines);

        Comparison comparison = Comparing.of(file, new Primavera().date(file.plan()));

        assertThat(comparison.wrongDates()).isPositive();
        assertThat(comparison.differences().getFirst()).contains("120010 early finish");
    }

    @Test
    void damagedLinesAreNamedAndTheRestIsDated() throws IOException {
        var lines = new ArrayList<>(lines("p6-66-activities.txt"));
        lines.set(50, "T|broken|||");
        lines.add("R|119995|nobody|FS|0");
        lines.add("R|119995|120010|XX|0");
        OracleFile file = OracleReader.read(lines);

        DatedPlan dated = new Primavera().date(file.plan());

        assertThat(file.complaints()).anyMatch(line -> line.contains("XX"));
        assertThat(dated.problems())
                .extracting(DatedPlan.Problem::code)
                .contains(DatedPlan.Code.UNKNOWN_ACTIVITY);
        assertThat(dated.dates()).hasSizeGreaterThan(60);
    }

    private static List<String> lines(String name) throws IOException {
        try (var in = MastersTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
