package guatu.figures.reading;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.figures.claim.Claim;
import guatu.figures.claim.Role;
import guatu.figures.claim.TimeValue;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Where, when and as what figures of drafts stand that strangers wrote (生稿的地点、时期与角色). */
class PlaceAndPeriodOfDraftsTest {

    @Test
    void aGrowthUpToADayIsThatOfTheYearSoFar() {
        Claim growth = figure("截至11月底，全区完成固定资产投资同比增长13.8%", "13.8%");

        TimeValue period = Objects.requireNonNull(growth.context().resolved());
        assertThat(period.from()).isEqualTo(LocalDate.of(2022, 1, 1));
        assertThat(period.to()).isEqualTo(LocalDate.of(2022, 11, 30));
    }

    @Test
    void aGrowthBehindOneNeedNotSayAgainstWhat() {
        String text = "截至11月底，全区固定资产投资同比增长13.8%，规上工业增加值增长14.8%";

        TimeValue period = figure(text, "14.8%").context().resolved();
        assertThat(Objects.requireNonNull(period).from()).isEqualTo(LocalDate.of(2022, 1, 1));
    }

    @Test
    void theRankOfAProjectIsNoPlace() {
        String text = "全区86个城市更新项目已开工79个，其中市级民生实事26个";

        assertThat(figure(text, "26个").context().place()).isEqualTo("全区");
        assertThat(figure(text, "86个").context().subject()).isEqualTo("城市更新项目");
    }

    @Test
    void aYearIsNoPartOfAPlacesName() {
        Claim idle = figure("今年市南区盘活闲置载体26万平方米", "26万平方米");

        assertThat(idle.context().place()).isEqualTo("市南区");
    }

    @Test
    void whatAFigureIsHeldAgainstIsNoPlace() {
        String text = "全区工业增加值增长9.2%，增速比全市平均水平高出4.1个百分点";

        assertThat(figure(text, "4.1个百分点").context().place()).isEqualTo("全区");
    }

    @Test
    void thatToWhichSomethingFellIsNoBase() {
        Claim later = figure("问题点位由年初的17处减少到5处", "5处");

        assertThat(later.context().role()).isNotEqualTo(Role.BASE);
        assertThat(later.context().subject()).isEqualTo("问题点位");
    }

    @Test
    void moneyThatWasWonIsNoPlan() {
        Claim won = figure("争取中央预算内资金1.2亿元、专项债3.8亿元", "1.2亿元");

        assertThat(won.context().role()).isEqualTo(Role.RESULT);
    }

    @Test
    void whomAProjectLetsLiveBetterItServes() {
        Claim served = figure("完成老旧小区改造21个，让近1.3万户居民住得更舒心", "近1.3万户");

        assertThat(served.context().subject()).isEqualTo("完成老旧小区惠及居民");
    }

    private static Claim figure(String text, String surface) {
        return Read.claims(text).stream()
                .filter(claim -> claim.surface().equals(surface))
                .findFirst()
                .orElseThrow();
    }
}
