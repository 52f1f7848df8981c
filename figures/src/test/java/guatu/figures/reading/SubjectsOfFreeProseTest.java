package guatu.figures.reading;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.figures.claim.Claim;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What figures of news, features and bulletins are about (自由文体的统计对象): constructions, one a row. */
class SubjectsOfFreeProseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    规模以上工业增加值1200亿元，增长13%                                | 13%      | 规模以上工业增加值增长
                    生产总值2000亿元；规模以上工业增加值1200亿元，增长13%              | 13%      | 规模以上工业增加值增长
                    新开工棚户区改造10391套、建成6140套                                | 6140套   | 建成棚户区改造
                    累计实施电梯增设298部，目前已完工189部                             | 189部    | 完工电梯增设
                    收到意见163条，采纳140多条                                         | 140多条  | 采纳意见
                    打通34条断头路，其中福田区3条，罗湖区1条                           | 1条      | 打通断头路罗湖区
                    城投集团完成投资83亿元，其中安置房28.9亿元、生态环境11.4亿元       | 28.9亿元 | 安置房投资
                    城投集团完成投资83亿元，其中生态环境11.4亿元、其他12.2亿元         | 12.2亿元 | 其他城投集团完成投资
                    户籍人口63.8万人，其中女性32.4万人，占50.8%                        | 50.8%    | 户籍人口女性占
                    8号院建于1986年，6栋楼、288户                                      | 288户    | 8号院居民
                    华丰路西至横山路，总长度290米，路宽30米                            | 30米     | 华丰路路宽
                    门前是一条2米多宽的彩色步道                                        | 2米多    | 彩色步道宽度
                    我们修了312条路，栽了46万棵树                                      | 46万棵   | 栽树
                    打通了朝晖路、凯旋路两条断头路                                     | 两条     | 打通断头路
                    平度和莱西最少，分别为3个和2个                                     | 2个      | 莱西
                    87座换热站完成自动化改造                                           | 87座     | 换热站
                    43家沿街商户由北侧通道出入                                         | 43家     | 沿街商户
                    在建安置房12个项目、8640套                                         | 8640套   | 在建安置房项目
                    城市更新单元东起迎宾大道，涉及3个行政村、2700户                    | 2700户   | 城市更新单元涉及居民
                    今年投入的资金超过前期总和的1.5倍                                  | 1.5倍    | 投入的资金
                    去年供暖季我们一共接到投诉2.3万件                                  | 2.3万件  | 接到投诉
                    改造小区60个，同步更新供热管线40公里                               | 40公里   | 更新供热管线
                    人口密度由每公顷310人降到209人                                     | 209人    | 人口密度
                    实施了6.6万个城市更新项目，完成了2.6亿元的投资                     | 2.6亿元  | 城市更新项目完成投资
                    靠的是全市1.1万名干部下沉一线                                      | 1.1万名  | 干部
                    计划加装电梯800部，已开工865部                                     | 865部    | 加装电梯开工
                    中欧班列通达欧亚24个国家130多个城市                                | 130多个  | 城市
                    京雄高速等9条高速公路建成通车                                      | 9条      | 高速公路建成通车
                    梳理出七类问题，逐一化解                                           | 七类     | 梳理出问题
                    小区建于上世纪90年代，共18栋楼、1064户                             | 1064户   | 小区居民
                    已收获冬小麦2.01亿亩，进度近六成                                   | 近六成   | 收获冬小麦进度
                    新华社消息：会议表示，建设进度加快，目标任务已完成七成             | 七成     | 建设进度加快目标任务
                    """)
    void theSubjectIsFound(String text, String surface, String subject) {
        Claim claim =
                ClaimReader.read(text).stream()
                        .filter(one -> one.surface().equals(surface))
                        .findFirst()
                        .orElseThrow();

        assertThat(claim.context().subject()).isEqualTo(subject);
    }
}
