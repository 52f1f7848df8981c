package guatu.figures.document;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.figures.document.Finding.Code;
import guatu.figures.reading.ClaimReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sentences as cities published them: what does not recompute is found, what does is left alone.
 */
class PublishedSentencesTest {

    /** 江门 2021: 129 of 270 is 47.78 %, printed as 47 %. */
    @Test
    void aRateThatWasCutOffIsFound() {
        assertThat(
                        codes(
                                "年度1015亿元,1-3月313.64亿元,较去年同期增长153.34亿元,同比增长95.66%,为年度30.90%;新开工270项,已开工129项,开工率达47%"))
                .containsExactly(Code.SHARE_TRUNCATED);
    }

    /** 2017: 万 was lost in the first of two cumulative figures. */
    @Test
    void aLostMagnitudeIsFound() {
        assertThat(codes("1-7月已开工470万套,完成投资1.17亿元;1-10月已开工600万套,完成投资1.68万亿元"))
                .containsExactly(Code.MAGNITUDE_JUMPS);
    }

    /** 岳阳 2023: the notice ends before it begins. */
    @Test
    void anEndBeforeItsStartIsFound() {
        assertThat(codes("公示时间:2022年12月12日至2021年12月25日")).containsExactly(Code.END_BEFORE_START);
    }

    /** S32: floor area and land area. */
    @Test
    void aTermThatDoesNotGoWithItsUnitIsFound() {
        assertThat(codes("这些总建筑面积约28.6平方公里的区域")).containsExactly(Code.WRONG_TERM);
    }

    /** S41: 12 finished of 10 started is right only with two carried over. */
    @Test
    void S41_moreFinishedThanStartedIsRemarked() {
        assertThat(codes("启动10个停车场项目建设，建成停车场12个，增加泊位5000个"))
                .containsExactly(Code.MORE_FINISHED_THAN_STARTED);
        assertThat(codes("启动10个停车场项目建设，建成停车场9个，增加泊位5000个")).isEmpty();
    }

    /** 青岛 2023: the list grew from 1296 to 1342 between February and July. */
    @Test
    void aCountOfTwoDaysAsksForItsListVersion() {
        assertThat(codes("2023-02-23:1296个,年度投资1995.40亿元;2023-07-15:全年共安排1342个"))
                .containsExactly(Code.EDITIONS_DIFFER);
        assertThat(codes("2023-02-23:1296个;2023-07-15:全年共安排1296个")).isEmpty();
    }

    /** S35: built to a standard is not yet graded. */
    @Test
    void S35_aStandardIsNoGrade() {
        assertThat(codes("着力打造5A级景区标准的历史街区。历史城区已是5A级景区。")).containsExactly(Code.STANDARD_AS_GRADE);
        assertThat(codes("着力打造5A级景区标准的历史街区。")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "青岛2024年老旧小区改造计划433个小区、3373栋、132693户、1016万平方米(10区市分列)",
                "沈阳2022年城建计划:六方面 167/55/43/115/44/18 个项目,具体实施442项工程",
                "全市重点建设项目348项;1-10月482.0亿元,占年度565.6亿元的85.2%;1-10月计划开工140项,实际已开工118项(其中提前开工11项,未按计划开工33项)",
                "重点工程30项,总投资519.86亿元,当年计划63.27,完成77.57(122.6%);省级6项 140.16/19/28.78(151.47%)",
                "开工改造220个,实际开工220个,开工率100%;加装电梯300台,联合审批755台,竣工517台",
                "徐州130个:主城31(鼓楼21云龙6泉山4),其他99(2+9+3+19+16+16+4+4+26);加装电梯153部=31+21+101",
                "173个重点项目,其中新开工135个",
                "新增车位3400余个,释放共享车位9100余个"
            })
    void whatFitsIsLeftAlone(String text) {
        assertThat(codes(text)).isEmpty();
    }

    private static List<Code> codes(String text) {
        var claims = ClaimReader.read(text, LocalDate.of(2023, 12, 12));
        return DocumentCheck.of(text, claims).stream().map(Finding::code).toList();
    }
}
