package guatu.server.wallmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import guatu.server.forecast.Board;
import guatu.server.forecast.BoardQuery;
import guatu.server.forecast.Boards2022;
import guatu.server.forecast.Light;
import guatu.server.forecast.Sentences;
import guatu.server.project.ListText;
import guatu.server.testing.InChinese;
import guatu.server.web.Wording;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** S10: 挂图作战: every project as a lit point, every number with the list behind it. */
@ExtendWith(InChinese.class)
class S10_WallTest {

    private static final Board BOARD =
            Boards2022.board(
                    ListText.list(
                            """
                            VR 虚拟现实产业园 district=370212 areas=株洲路 place=120.46_36.16
                            VR/M1 封顶 finish=2022-09-30 post=GS-1
                            VR/M2 外立面 finish=2022-12-16 post=GS-1
                            ZCH 张村河片区改造 district=370212 place=120.45_36.14
                            ZCH/M1 协议签订 finish=2022-12-30 post=GS-1
                            NY 山东能源研究院 district=370212 areas=健康城 place=120.44_36.13
                            NY/M1 年底节点 finish=2022-12-30 post=GS-1
                            LZ 李村河治理 district=370203
                            LZ/M1 清淤 finish=2022-11-30 post=GS-1
                            PK 停车场 district=370202 kind=OFF_PLAN
                            PK/M1 开工 finish=2023-06-30
                            """),
                    """
                    VR/M1 FINISHED 2022-09-30
                    NY/M1 PROGRESS 2022-12-18 90%
                    LZ/M1 FINISHED 2022-12-01
                    """);

    private final Wording wording = new Wording();
    private final Wall wall =
            new WallReading(new Figures(wording), new Sentences(wording), wording).wall(BOARD);

    @Test
    void lateAndAtRiskProjectsStandOnTheMapInTheirColours() {
        assertThat(wall.marks())
                .extracting(Wall.Mark::project, Wall.Mark::light)
                .containsExactly(tuple("VR", Light.LATE), tuple("ZCH", Light.AT_RISK));
    }

    @Test
    void theFourFiguresNameWhatTheyAreOf() {
        assertThat(wall.figures())
                .extracting(Wall.Figure::key, Wall.Figure::count, Wall.Figure::of)
                .containsExactly(
                        tuple("started", 3, 5),
                        tuple("onTime", 1, 3),
                        tuple("done", 1, 5),
                        tuple("late", 1, 5));
    }

    @Test
    void everyFigureEqualsTheTotalOfTheListBehindIt() {
        for (Wall.Figure figure : wall.figures()) {
            assertThat(total(figure.list(), figure.query()))
                    .as(figure.key())
                    .isEqualTo(figure.count());
            assertThat(total(figure.list(), figure.ofQuery()))
                    .as("%s, of", figure.key())
                    .isEqualTo(figure.of());
        }
    }

    @Test
    void everyOtherNumberOnTheWallEqualsTheTotalOfItsList() {
        wall.lights()
                .projects()
                .forEach((light, count) ->
                        assertThat(total("projects", "light=" + light)).isEqualTo(count));
        wall.lights()
                .milestones()
                .forEach((light, count) ->
                        assertThat(total("milestones", "light=" + light)).isEqualTo(count));
        for (Wall.DistrictShade district : wall.districts()) {
            String its = "district=" + district.code();
            assertThat(total("projects", its)).isEqualTo(district.projects());
            assertThat(total("projects", its + "&light=LATE")).isEqualTo(district.late());
            assertThat(total("projects", its + "&light=AT_RISK")).isEqualTo(district.atRisk());
        }
        for (Wall.LeagueLine line : wall.league()) {
            String its = "district=" + line.district();
            assertThat(total("milestones", its + "&onTime=true")).isEqualTo(line.onTime());
            assertThat(total("milestones", its + "&due=reached")).isEqualTo(line.of());
        }
        for (Wall.AreaLight area : wall.areas()) {
            assertThat(total("projects", "area=" + area.code())).isEqualTo(area.projects());
        }
    }

    @Test
    void theLeagueSharesARankWhereTheSharesAreEqual() {
        assertThat(wall.league())
                .extracting(Wall.LeagueLine::name, Wall.LeagueLine::rank, Wall.LeagueLine::percent)
                .containsExactly(tuple("崂山区", 1, 50), tuple("市北区", 2, 0));
    }

    @Test
    void theWallSaysItsDayAndWhatItWasCountedOn() {
        assertThat(wall.campaign().day()).isEqualTo(353);
        assertThat(wall.campaign().days()).isEqualTo(1096);
        assertThat(wall.listVersion()).isEqualTo(1);
        assertThat(wall.statusDate()).isEqualTo(LocalDate.of(2022, 12, 19));
        assertThat(wall.asOf()).isEqualTo(BOARD.asOf());
    }

    @Test
    void theCurveEndsInAllMilestonesThatAreNoDrafts() {
        assertThat(wall.curve().points().getLast().plan()).isEqualTo(5);
        assertThat(wall.curve().points())
                .filteredOn(point -> point.date().equals(LocalDate.of(2022, 12, 19)))
                .singleElement()
                .extracting(Wall.Point::plan, Wall.Point::actual)
                .containsExactly(3, 2);
    }

    private static int total(String list, String query) {
        return list.equals("projects")
                ? BoardQuery.projects(BOARD, Filters.of(query)).size()
                : BoardQuery.milestones(BOARD, Filters.of(query)).size();
    }
}
