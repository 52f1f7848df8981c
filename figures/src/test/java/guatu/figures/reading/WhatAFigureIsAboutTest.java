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
