package guatu.server.wallmap;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.forecast.Board;
import guatu.server.forecast.BoardQuery;
import guatu.server.forecast.Boards2022;
import guatu.server.forecast.Filter;
import guatu.server.forecast.ProjectView;
import guatu.server.project.ListText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S21: 全力保障重庆路快速路、山东路—鞍山路立交、地铁五号线等市级重大基础设施建设. */
class S21_SupportIsNotResponsibilityTest {

    private static final Board BOARD =
            Boards2022.board(
                    ListText.list(
                            """
                            CITY-1 重庆路快速路 level=CITY lead=GS support=SB
                            CITY-2 山东路—鞍山路立交 level=CITY lead=GS support=SB-ZJ
                            CITY-3 地铁五号线 level=CITY lead=GS support=SB
                            SB-1 老四方工业区 district=370203 lead=SB-ZJ
                            SB-2 历史城区 district=370203 lead=SB
                            """),
                    "");

    @Test
    void theThreeCityProjectsStandInTheSupportTabOfTheDistrict() {
        assertThat(codes(Filters.of("support", "SB")))
                .containsExactly("CITY-1", "CITY-2", "CITY-3");
    }

    @Test
    void andAreNotAmongThoseItAnswersFor() {
        assertThat(codes(Filters.of("unit", "SB"))).containsExactly("SB-1", "SB-2");
        assertThat(codes(Filters.of("district", "370203"))).containsExactly("SB-1", "SB-2");
    }

    private static List<String> codes(Filter filter) {
        return BoardQuery.projects(BOARD, filter).stream().map(ProjectView::code).toList();
    }
}
