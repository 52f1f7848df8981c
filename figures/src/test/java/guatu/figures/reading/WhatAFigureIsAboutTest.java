package guatu.figures.reading;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.figures.claim.Claim;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a figure is about where it leans on those before it (承前省略的统计对象). */
class WhatAFigureIsAboutTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    新增供热面积510万平方米，集中供热普及率由86%提高到96.5%            | 96.5%    | 集中供热普及率
                    投产新线3113公里，其中高铁2457公里                                 | 2457公里 | 投产新线高铁
                    接待游客6.9亿人次，旅游收入7520亿元，分别增长9.8%、11.2%           | 9.8%     | 接待游客增长
                    接待游客6.9亿人次，旅游收入7520亿元，分别增长9.8%、11.2%           | 11.2%    | 旅游收入增长
                    汽车产销量分别完成2769.2万辆和2768.7万辆                           | 2769.2万辆 | 汽车产销量
                    1100多户居民挤在平均不足30平方米的老屋里                           | 1100多户 | 居民
                    为2300余名困难学生发放资助金286万元                                | 2300余名 | 困难学生
                    36项民生实事年度任务全部完成                                       | 36项     | 民生实事年度任务
                    引进非遗工坊、书店、民宿等业态45家                                 | 45家     | 引进业态
                    河北、辽宁、江苏等9个省份已完成年度任务                            | 9个      | 省份
                    完成37个老旧小区改造，涉及楼栋412栋、居民2.6万余户                 | 2.6万余户 | 完成老旧小区涉及居民
                    为65岁以上老年人免费体检                                           | 65岁以上 | 老年人年龄
                    对首次升规的工业企业，给予30万元奖励                               | 30万元   | 工业企业奖励
                    全市提前两个月完成年度任务                                         | 两个月   | 提前完成年度任务
                    9月12日启动的石湾片区征收，涉及居民1246户，签约1239户              | 1239户   | 石湾片区签约
                    综合融资成本由4.61%压降至3.35%                                     | 3.35%    | 综合融资成本
                    新增“四上”企业736家、国家级专精特新“小巨人”企业23家                | 736家    | 新增“四上”企业
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
