package guatu.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.ServerTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every figure of the source page with the verdict that its row expects, held against the example
 * campaign with its reports (源页逐数核对): not one more, not one less.
 */
@ServerTest
class EveryFigureOfThePageTest {

    private static final List<String> EXPECTED =
            """
            百分百 AGREES S03
            12个 AGREES S24
            6% AGREES S57
            第一 UNSUPPORTED_SUPERLATIVE S57
            13.8% AGREES S58
            14.8% AGREES S58
            第一 UNSUPPORTED_SUPERLATIVE S58
            四大 AGREES S06
            七条 AGREES S06
            四栋 AGREES S51
            十大 AGREES S06
            最密集 NOT_CHECKABLE S59
            最雄厚 NOT_CHECKABLE S59
            最强劲 NOT_CHECKABLE S59
            1.18亿元 AGREES S52
            32家 AGREES S52
            7.9亿元 AGREES S52
            560余人 AGREES S52
            全市最大 UNSUPPORTED_SUPERLATIVE S24
            70天 AGREES S25
            基本完成 NOT_CHECKABLE S25
            4个 DERIVED_OK S25
            4个 DERIVED_OK S26
            4个 DERIVED_OK S26
            814处 AGREES S27
            13天 AGREES S27
            约28.6平方公里 AGREES S32
            五个 AGREES S33
            三年 NOT_CHECKABLE S02
            两年 NOT_CHECKABLE S02
            10余年 AGREES S16
            10个多月 AGREES S53
            全线通车 AGREES S53
            取得突破性进展 NOT_CHECKABLE S54
            全线贯通 AGREES S45
            28个 AGREES S37
            8367户 AGREES S37
            4所 AGREES S55
            4700个 AGREES S55
            140个 AGREES S56
            24.47万平方米 AGREES S36
            1.3万户 ROUNDS_TO S36
            215部 AGREES S36
            3400余个 AGREES S40
            9100余个 AGREES S40
            6.6万平方米 AGREES S42
            翻番 NEEDS_BASE S42
            9处 AGREES S43
            4处 AGREES S43
            11条 AGREES S43
            51亿元 AGREES S46
            100万平方米 AGREES S47
            8个 AGREES S47
            3个 AGREES S48
            26万平方米 AGREES S50
            15座 AGREES S50
            109项 AGREES S19
            60个 AGREES S38
            3万余户 AGREES S38
            10个 AGREES S41
            12个 AGREES S41
            5000个 AGREES S41
            十大 AGREES S04
            在全市率先 UNSUPPORTED_SUPERLATIVE S14
            173个 AGREES S20
            135个 AGREES S20
            近年来规模最大 UNSUPPORTED_SUPERLATIVE S39
            100余个 AGREES S44
            """
                    .lines()
                    .map(line -> line.substring(0, line.lastIndexOf(' ')))
                    .toList();

    @RegisterExtension static final PageDesk desk = PageDesk.withFigures();

    @Test
    void everyFigureHasTheVerdictOfItsRow() {
        List<String> told =
                desk.page()
                        .path("figures")
                        .valueStream()
                        .map(one ->
                                one.path("surface").asString("")
                                        + " "
                                        + one.path("verdict").asString(""))
                        .toList();

        assertThat(told).containsExactlyElementsOf(EXPECTED);
    }

    /** What the page says against itself, and nothing else. */
    @Test
    void thePageIsRemarkedWhereItsRowsExpectIt() {
        assertThat(
                        desk.page()
                                .path("remarks")
                                .valueStream()
                                .map(one -> one.path("code").asString("")))
                .containsExactlyInAnyOrder(
                        "WRONG_TERM",
                        "NEEDS_EVIDENCE",
                        "MORE_FINISHED_THAN_STARTED",
                        "UNKNOWN_NAME",
                        "VAGUE_COUNT");
    }
}
