package guatu.figures.reading;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Kind;
import guatu.figures.claim.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    新增车位3400余个                 | 3400余个=3400个ABOVE
                    改造老旧小区24.47万平方米        | 24.47万平方米=244700平方米
                    筹集204万套（间）                | 204万套（间）=2040000套（间）
                    历时10个多月                     | 10个多月=10个月ABOVE
                    12个百亿元、70个30亿元以上项目   | 12个=12个; 百亿元=10000000000元; 70个=70个; 30亿元以上=3000000000元AT_LEAST
                    开工率超过90％、80％             | 超过90％=90%ABOVE; 80％=80%ABOVE
                    约占任务数的七成                 | 七成=7成ABOUT
                    签约率突破九成五                 | 突破九成五=9.5成ABOVE
                    增长10%—15%                      | 10%—15%=10..15%
                    由30%到50%                       | 30%=30%; 50%=50%
                    三分之二以上                     | 三分之二以上=0.6666666666666666666666666667AT_LEAST
                    较去年实现翻番                   | 翻番=2倍
                    翻了两番                         | 翻了两番=4倍
                    提高6.8个百分点                  | 6.8个百分点=6.8个百分点
                    百分之三十五                     | 百分之三十五=35%
                    位列全市第一，                   | 第一=1位
                    进入全国前十，                   | 前十=1..10位
                    实现“二十二连丰”                 | 二十二连丰=22连丰
                    历时8小时15分                    | 8小时15分=8.25小时
                    一年半完成                       | 一年半=1.5年
                    新增装机13亿千瓦                 | 13亿千瓦=1300000000千瓦
                    减负3000万元                     | 3000万元=30000000元
                    气温为-5摄氏度                   | -5摄氏度=-5摄氏度
                    4个100万                         | 4个=4个; 100万=1000000
                    三四十个小区                     | 三四十个=30..40个
                    洪峰流量4649立方米每秒           | 4649立方米每秒=4649立方米每秒
                    成交均价13860元/平方米           | 13860元/平方米=13860元/平方米
                    出动1200余辆次                   | 1200余辆次=1200辆次ABOVE
                    以3分57秒67夺冠                  | 3分57秒67=237.67秒
                    零下20多摄氏度                   | 零下20多摄氏度=-20摄氏度ABOVE
                    有期徒刑三年六个月               | 三年六个月=3.5年
                    不到半年完成                     | 不到半年=0.5年BELOW_STRICT
                    每户不得超过二百平方米           | 不得超过二百平方米=200平方米AT_MOST
                    進度過八成，約48億元             | 過八成=8成ABOVE; 約48億元=4800000000元ABOUT
                    从8500到3万港元                  | 8500=8500港元; 3万港元=30000港元
                    付123元1角1分                    | 123元1角1分=123.11元
                    生产啤酒38万千升                 | 38万千升=380000千升
                    5种植物、12项目标任务            | 5种=5种; 12项=12项
                    发生6.9级地震                    | 6.9级=6.9级
                    身高1米78，速度120公里/时        | 1米78=1.78米; 120公里/时=120公里/时
                    每次发放1/3                      | 1/3=0.3333333333333333333333333333
                    超亿元、3个亿元项目              | 超亿元=100000000元ABOVE; 3个=3个; 亿元=100000000元
                    分别为15、20、30万元             | 15=150000元; 20=200000元; 30万元=300000元
                    """)
    void figuresAreReadAsTheyAreWritten(String text, String figures) {
        assertThat(Read.figures(text)).isEqualTo(figures);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2022年               | 2022年=2022
                    9月12日              | 9月12日=--09-12
                    1至11月份            | 1至11月份=--01/--11
                    前三季度             | 前三季度=Q1-Q3
                    三季度末             | 三季度末=Q3-end
                    13日21时45分         | 13日21时45分=---13T21:45
                    9:00—17:00           | 9:00—17:00=T09:00/T17:00
                    2021、2022年         | 2021=2021; 2022年=2022
                    前8个月              | 前8个月=--01/--08
                    近两年来             | 近两年来=P2Y
                    五年来               | 五年来=P5Y
                    2021年底             | 2021年底=2021-end
                    11月末               | 11月末=--11-end
                    2024—2025年          | 2024—2025年=2024/2025
                    “十四五”时期         | 十四五=2021/2025
                    上世纪70至80年代     | 上世纪70至80年代=1970/1989
                    上午8时30分          | 8时30分=T08:30
                    9月12日至15日        | 9月12日至15日=--09-12/--09-15
                    2022-12-31           | 2022-12-31=2022-12-31
                    """)
    void datesAndPeriodsAreReadWithUnknownPartsDashed(String text, String figures) {
        assertThat(Read.figures(text)).isEqualTo(figures);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一号动力中心",
                "地铁五号线",
                "5G基站",
                "PM2.5",
                "拨打12345热线",
                "5A级景区",
                "党的二十大",
                "四好农村路",
                "一事一策",
                "城市更新三年攻坚行动",
                "第七届",
                "第45批护航编队",
                "“1+5”联盟",
                "多个项目",
                "几十个",
                "8·15",
                "一批项目",
                "两会",
                "二期工程",
                "海军“卫士-3”演习",
                "一二三产业",
                "版本1.2.3",
                "百姓",
                "千家万户",
                "318国道",
                "世界500强",
                "星期三"
            })
    void namesOrdinalsAndSlogansAreLeftAlone(String text) {
        assertThat(Read.figures(text)).isEmpty();
    }

    @Test
    void everySpanCutsOutItsSurfaceAndNoneOverlap() {
        String text = "全区 12 个小区\u200b、3\u200b400余个车位，共1，234处。";

        List<Claim> claims = Read.claims(text);

        assertThat(Read.figures(text)).isEqualTo("12 个=12个; 3\u200b400余个=3400个ABOVE; 1，234处=1234处");
        for (int i = 0; i < claims.size(); i++) {
            assertThat(claims.get(i).span().of(text)).isEqualTo(claims.get(i).surface());
            assertThat(i == 0 || !claims.get(i).span().overlaps(claims.get(i - 1).span())).isTrue();
        }
    }

    @Test
    void aNumberBrokenByALineEndIsOneFigure() {
        assertThat(Read.figures("全年共改造供热老旧管网，总长度13\n5.6公里，惠及居民。")).isEqualTo("13\n5.6公里=135.6公里");
        assertThat(Read.figures("加装电梯86部\n12处公园")).isEqualTo("86部=86部; 12处=12处");
    }

    @Test
    void s35_aStandardAimedAtIsNoStatus() {
        List<Claim> claims = Read.claims("着力打造5A级景区标准的历史街区");

        assertThat(claims).singleElement().matches(claim -> claim.kind() == Kind.NAME);
    }

    @Test
    void subjectsStandBeforeOrBehindTheFigureOrLeanOnTheOneBefore() {
        assertThat(subjects("改造城镇老旧小区1195个，新增车位3400个。")).containsExactly("改造城镇老旧小区", "新增车位");
        assertThat(subjects("建设30个县域新型城镇化试点。")).containsExactly("建设县域新型城镇化试点");
        assertThat(subjects("期货市场成交额55.59万亿元，同比增长10.36%。")).containsExactly("期货市场成交额", "期货市场成交额增长");
        assertThat(subjects("改造老旧小区60个，惠及居民3万余户。")).containsExactly("改造老旧小区", "改造老旧小区惠及居民");
    }

    @Test
    void rolesTellPlansFromResults() {
        assertThat(Read.measure("计划再改造老旧居民小区60个").context().role()).isEqualTo(Role.PLAN);
        assertThat(Read.measure("已改造老旧居民小区60个").context().role()).isEqualTo(Role.RESULT);
        assertThat(Read.measure("生产总值同比增长6%").context().role()).isEqualTo(Role.CHANGE);
        assertThat(Read.measure("由13.2平方米增加到15.6平方米").context().role()).isEqualTo(Role.BASE);
    }

    @Test
    void s57_rankIsOfAScopeAndAPeriod() {
        Claim rank =
                Read.claims("今年前三季度，崂山区生产总值增长6%，位列全市第一").stream()
                        .filter(claim -> claim.kind() == Kind.RANK)
                        .findFirst()
                        .orElseThrow();

        assertThat(rank.context().period()).isEqualTo("前三季度");
        assertThat(rank.context().subject()).contains("生产总值");
        assertThat(rank.measure().value()).isEqualByComparingTo("1");
    }

    private static List<String> subjects(String text) {
        return Read.claims(text).stream()
                .filter(Claim::isMeasure)
                .map(claim -> claim.context().subject())
                .toList();
    }
}
