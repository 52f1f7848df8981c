package guatu.figures.document;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.figures.claim.Claim;
import guatu.figures.document.Intake.Line;
import guatu.figures.document.Intake.State;
import guatu.figures.reading.Read;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The newspaper page of the example, damaged as it came. */
class IntakeTest {

    private static String page;

    @BeforeAll
    static void readThePage() throws IOException {
        try (InputStream in =
                IntakeTest.class.getResourceAsStream("/guatu/figures/source-page.txt")) {
            page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void repeatedLinesAreToldApartAndTheirFiguresCountOnce() {
        List<Claim> all = Read.claims(page);

        List<Claim> once = Intake.of(page).once(all);

        assertThat(count(all, "814处")).isEqualTo(2);
        assertThat(count(once, "814处")).isEqualTo(1);
        assertThat(count(all, "第一")).isEqualTo(6);
        assertThat(count(once, "第一")).isEqualTo(2);
    }

    @Test
    void brokenSentencesStayBroken() {
        Intake intake = Intake.of(page);

        assertThat(intake.lines(State.CUT_AT_END))
                .extracting(IntakeTest::end)
                .containsExactlyInAnyOrder("区。”青岛微电子", "高”管理机构，家");
        assertThat(intake.lines(State.CUT_AT_START))
                .extracting(IntakeTest::start)
                .contains("造老旧小区24.47万", "造新时代社会主义现代化");
    }

    @Test
    void s36_theLostNumberOfCompoundsIsNotInvented() {
        List<Claim> old =
                Intake.of(page).once(Read.claims(page)).stream()
                        .filter(claim -> claim.context().sentence().of(page).startsWith("造老旧小区"))
                        .filter(Claim::isMeasure)
                        .toList();

        assertThat(old).extracting(Claim::surface).containsExactly("24.47万平方米", "1.3万户", "215部");
    }

    @Test
    void s56_theTrailingFragmentIsKeptAndNotGuessed() {
        List<Claim> last =
                Read.claims(page).stream().filter(claim -> claim.surface().equals("140个")).toList();

        assertThat(last).isNotEmpty();
        assertThat(last.getFirst().context().sentence().of(page)).endsWith("家");
    }

    private static long count(List<Claim> claims, String surface) {
        return claims.stream().filter(claim -> claim.surface().equals(surface)).count();
    }

    private static String end(Line line) {
        String text = line.span().of(page).strip();
        return text.substring(Math.max(0, text.length() - 8));
    }

    private static String start(Line line) {
        return line.span().of(page).strip().substring(0, 11);
    }
}
