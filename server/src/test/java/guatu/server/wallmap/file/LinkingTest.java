package guatu.server.wallmap.file;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Role;
import guatu.server.project.Groundwork;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import guatu.tiles.datum.Shifted;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a file's features belong to: by code, by name, by place; and whether they lie off. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkingTest {

    private final Groundwork ground;
    private final Callers callers;
    private Caller office;

    LinkingTest(Groundwork ground, Callers callers) {
        this.ground = ground;
        this.callers = callers;
    }

    @BeforeAll
    void groundwork() {
        office = callers.loggedIn("office", Role.OFFICE);
        callers.loggedIn("filler", "GS", Role.FILLER);
        ground.lay("filler");
        ground.list(
                """
                VR 虚拟现实产业园 district=370212 place=120.46_36.16 lead=GS
                ZC 张村河整治 district=370212 place=120.47_36.13 lead=GS
                LS 老四方工业区 district=370203 place=120.36_36.11 lead=GS
                """);
    }

    private Answer preview(String table) {
        return office.upload(
                "/api/map/preview?layer=others", "点.csv", table.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void byCodeByNameAndByPlace() {
        Answer seen =
                preview(
                        """
                        编号,名称,社区,WKT
                        VR,,370212001001,"POINT(120.46 36.16)"
                        P-2,张村河整治,香港中路街道,"POINT(120.47 36.13)"
                        P-3,围墙,,"POLYGON((120.35 36.10,120.37 36.10,120.37 36.12,120.35 36.12,120.35 36.10))"
                        P-4,别处,,"POINT(120.20 36.00)"
                        """);
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        assertThat(seen.at("/links/byCode")).isEqualTo("1");
        assertThat(seen.at("/links/byName")).isEqualTo("1");
        assertThat(seen.at("/links/byPlace")).isEqualTo("1");
        assertThat(seen.at("/links/communities")).isEqualTo("2");
        assertThat(seen.at("/sample/features/2/properties/link")).isEqualTo("LS");
        assertThat(seen.at("/sample/features/1/properties/community")).isEqualTo("370202001");
        assertThat(seen.at("/sample/features/3/properties").contains("link")).isFalse();
    }

    @Test
    void aFeatureOutsideOfItsDistrictIsTold() {
        Answer seen = preview("编号,区市,lon,lat\nA,崂山区,120.36,36.11\nB,崂山区,120.47,36.13\n");
        assertThat(seen.json().at("/findings").size()).isEqualTo(1);
        assertThat(seen.at("/findings/0/code")).isEqualTo("map.file.feature.district");
        assertThat(seen.at("/findings/0/index")).isEqualTo("0");
    }

    @Test
    void theDirectionTellsWhichPublicMapTheCoordinatesComeFrom() {
        for (Shifted system : Shifted.values()) {
            StringBuilder table = new StringBuilder("编号,lon,lat\n");
            String[] codes = {"VR", "ZC", "LS"};
            double[][] places = {{120.46, 36.16}, {120.47, 36.13}, {120.36, 36.11}};
            for (int i = 0; i < codes.length; i++) {
                double[] off = system.of(places[i][0], places[i][1]);
                table.append("%s,%s,%s\n".formatted(codes[i], off[0], off[1]));
            }
            String warnings = preview(table.toString()).json().at("/warnings").toString();
            assertThat(warnings)
                    .contains("map.file.note.shifted")
                    .contains(system == Shifted.GCJ02 ? "GCJ-02" : "BD-09");
        }
        // 700 m to the north-west is no datum's shift.
        String elsewhere = "编号,lon,lat\nVR,120.455,36.165\nZC,120.465,36.135\nLS,120.355,36.115\n";
        assertThat(preview(elsewhere).json().at("/warnings").toString()).doesNotContain("shifted");
    }
}
