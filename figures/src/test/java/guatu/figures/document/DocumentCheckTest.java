package guatu.figures.document;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.figures.document.Finding.Code;
import guatu.figures.reading.Read;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    近100余个项目开工。                                         | QUALIFIERS_CLASH
                    不到15天左右完成签约。                                      | QUALIFIERS_CLASH
                    在这些总建筑面积约28.6平方公里的区域内，实现目标。          | WRONG_TERM
                    投诉量减少了2倍。                                           | DECREASE_BY_MULTIPLE
                    计划改造小区42个，已完工29个，其余14个全部进场。            | SUM_DIFFERS
                    新开工270项，已开工129项，开工率达到47%。                   | SHARE_TRUNCATED
                    涉及居民1246户，已签约1239户，签约率98.4%。                 | SHARE_DIFFERS
                    人均绿地由13.2平方米增加到15.6平方米，增长20.2%。           | GROWTH_DIFFERS
                    公示时间：2022年12月12日至2021年12月25日。                  | END_BEFORE_START
                    9月12日至10月31日，历时60天。                               | END_OR_DAYS
                    2月30日完成。                                               | NO_SUCH_DAY
                    地铁建设取得突破性进展。                                    | NEEDS_EVIDENCE
                    全区改造老旧小区1300户。据介绍，全区改造老旧小区1400户。    | SAME_FACT_TWO_VALUES
                    """)
    void whatDoesNotFitIsFound(String text, String code) {
        String expected = code.equals("END_OR_DAYS") ? "DAYS_DIFFER" : code;

        assertThat(codes(text)).extracting(Code::name).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "计划改造小区42个，已完工29个，其余13个全部进场。",
                "涉及居民1246户，已签约1239户，签约率99.4%。",
                "完成投资313.64亿元，较去年同期增长153.34亿元，同比增长95.66%。",
                "新增车位3400余个，释放共享车位9100余个。",
                "9月12日至10月31日，历时50天。",
                "新建建筑面积约28.6万平方米的学校。"
            })
    void whatFitsIsLeftAlone(String text) {
        assertThat(codes(text)).isEmpty();
    }

    @Test
    void theHeadlineMustAgreeWithTheBody() {
        String wrong = "全区新增停车泊位5200个\n据统计，今年全区新增停车泊位4700个，缓解了停车难。";

        assertThat(codes(wrong)).contains(Code.HEADLINE_DIFFERS);
        assertThat(codes(wrong.replace("5200个", "超4600个"))).doesNotContain(Code.HEADLINE_DIFFERS);
    }

    @Test
    void aPlanPrintedAsAResultIsFound() {
        assertThat(codes("今年计划改造老旧小区60个。到年底，全区共改造老旧小区60个。")).containsExactly(Code.PLAN_AS_RESULT);
    }

    @Test
    void aMissingTenThousandIsSuspected() {
        String text = "棚户区改造完成投资1.17亿元。随后，棚户区改造完成投资1.68万亿元。";

        assertThat(codes(text)).containsExactly(Code.MAGNITUDE_JUMPS);
    }

    @Test
    void messagesNameThePlaceInBothLanguages() {
        Finding finding = DocumentCheck.of("近100余个", Read.claims("近100余个")).getFirst();

        assertThat(finding.message(Locale.CHINA)).isEqualTo("概数词重叠：“近100余个”中“近…余”不能并用；请只留一个。");
        assertThat(finding.message(Locale.ENGLISH)).contains("近…余").contains("Keep one");
    }

    private static List<Code> codes(String text) {
        return DocumentCheck.of(text, Read.claims(text)).stream().map(Finding::code).toList();
    }
}
