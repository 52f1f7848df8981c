package guatu.server.wallmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import guatu.server.forecast.Board;
import guatu.server.forecast.Boards2022;
import guatu.server.forecast.Light;
import guatu.server.forecast.Sentences;
import guatu.server.project.ListText;
import guatu.server.testing.InChinese;
import guatu.server.web.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** S34: 老四方工业区 · 健康城 · 株洲路: areas overlap, a district counts each project once. */
@ExtendWith(InChinese.class)
class S34_AreasRollUpTest {

    private static final Board BOARD =
            Boards2022.board(
                    ListText.list(
                            """
                            A 数智产业园 district=370203 areas=老四方工业区,健康城
                            A/M1 开工 finish=2022-11-30 post=GS-1
                            B 能源研究院 district=370203 areas=健康城
                            B/M1 开工 finish=2022-11-30 post=GS-1
                            C 停车场 district=370203 areas=老四方工业区
                            C/M1 开工 finish=2023-11-30 post=GS-1
                            """),
                    "B/M1 FINISHED 2022-11-30");

    private final Wording wording = new Wording();
    private final Sentences sentences = new Sentences(wording);
    private final Wall wall = new WallReading(new Figures(wording), sentences, wording).wall(BOARD);

    @Test
    void aProjectInTwoAreasShowsInBothAndCountsOnceInItsDistrict() {
        assertThat(wall.areas())
                .extracting(Wall.AreaLight::name, Wall.AreaLight::projects)
                .contains(tuple("老四方工业区", 2), tuple("健康城", 2), tuple("株洲路", 0));
        assertThat(wall.districts())
                .filteredOn(one -> one.code().equals("370203"))
                .singleElement()
                .extracting(Wall.DistrictShade::projects)
                .isEqualTo(3);
    }

    @Test
    void theLightOfAnAreaIsThatOfItsWorstProjectAndNamesIt() {
        Wall.AreaLight area = wall.areas().getFirst();
        assertThat(area.light()).isEqualTo(Light.LATE);
        assertThat(area.reason())
                .isEqualTo(
                        "2 个项目：超期 1、预警 0、停工 0、完成 0；最突出的是 数智产业园："
                                + "开工：计划 2022-11-30 完成，已超期 13 个工作日，尚未完成");
    }
}
