package guatu.figures.reading;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures and names as texts nobody tuned on write them (生文本的数字与名称). */
class FiguresOfStrangersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    投资额在3000万元（不含）以下的     | 3000万元（不含）以下=30000000元AT_MOST
                    5000万元（含本数）以上的项目       | 5000万元（含本数）以上=50000000元AT_LEAST
                    去年完成2.6万亿的投资              | 2.6万亿=2600000000000元
                    累计撬动消费58亿                   | 58亿=5800000000元
                    人口从不足5万增长到23万            | 不足5万=50000人BELOW_STRICT; 23万=230000人
                    晚7点停水                          | 7点=T19:00
                    夜间9时至次日7时不收费             | 9时=T21:00; 7时=T07:00
                    夜里2点抢通                        | 2点=T02:00
                    比“十一五”末提高10个百分点         | 十一五=2006/2010; 10个百分点=10个百分点
                    政府补20万，剩余由住户分摊         | 20万=200000元
                    """)
    void amountsAndTimesAreReadAsAReaderWould(String text, String figures) {
        assertThat(Read.figures(text)).isEqualTo(figures);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "构建15分钟便民生活圈",
                "打造1小时通勤圈",
                "限行尾号1",
                "“五纵三横”路网成形",
                "“三旧”改造",
                "提高千人床位数",
                "按市政办〔2023〕12号文件办理",
                "根据条例第三条、第十七条第二款",
                "205国道、G20青银高速改线段",
                "K3+200至K5+860段"
            })
    void namesHoldNoFigure(String text) {
        assertThat(ClaimReader.read(text))
                .extracting(claim -> claim.kind().group())
                .containsOnly(Kind.Group.IGNORED);
    }

    @Test
    void aBracketThatClosesBehindIsNoPartOfTheSubject() {
        Claim below =
                ClaimReader.read("停车位1086个（地下960个）").stream()
                        .filter(claim -> claim.surface().equals("960个"))
                        .findFirst()
                        .orElseThrow();

        assertThat(below.context().subject()).isEqualTo("停车位地下");
    }
}
