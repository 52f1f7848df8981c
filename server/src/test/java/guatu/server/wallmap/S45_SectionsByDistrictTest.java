package guatu.server.wallmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import guatu.server.access.Role;
import guatu.server.project.Groundwork;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 浮山绿道（崂山段）实现全线贯通: all of its length in Laoshan, and nothing about the other districts. */
@ServerTest
class S45_SectionsByDistrictTest {

    private final Groundwork ground;
    private final Callers callers;

    S45_SectionsByDistrictTest(Groundwork ground, Callers callers) {
        this.ground = ground;
        this.callers = callers;
    }

    @Test
    void laoshanIsOpenAlongAllOfItsLengthTheOthersAreNot() {
        Caller office = callers.loggedIn("office", Role.OFFICE);
        callers.loggedIn("filler", "GS", Role.FILLER);
        ground.lay("filler");
        ground.list("FS 浮山绿道 district=370212 place=120.42_36.08 lead=GS");
        // From 市南 along 浮山 into 崂山.
        Map<String, Object> line =
                Map.of(
                        "type",
                        "LineString",
                        "coordinates",
                        List.of(List.of(120.37, 36.075), List.of(120.48, 36.095)));
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("layer", "works");
        wish.put("code", "FS-绿道");
        wish.put("geometry", line);
        wish.put("project", "FS");
        wish.put("split", "district");
        wish.put("reason", "绿道选线方案");
        Answer drawn = office.post("/api/map/shapes", wish);
        assertThat(drawn.status()).as(drawn.text()).isEqualTo(201);
        assertThat(drawn.json().at("/shapes").size()).isGreaterThan(1);

        JsonNode laoshan = null;
        double whole = 0;
        for (JsonNode shape : drawn.json().at("/shapes")) {
            whole += shape.path("metres").asDouble();
            if (shape.path("district").asString("").equals("370212")) {
                laoshan = shape;
            }
        }
        // Cutting loses nothing: the sections together are the line, 10.14 km long.
        assertThat(whole).isCloseTo(10_139, within(20.0));
        assertThat(laoshan).isNotNull();

        Map<String, Object> opened = new LinkedHashMap<>(wish);
        opened.put("code", laoshan.path("code").asString(""));
        opened.put("geometry", laoshan.path("geometry"));
        opened.put("district", "370212");
        opened.put("properties", Map.of("open", true));
        opened.put("reason", "崂山段全线贯通");
        opened.remove("split");
        Answer changed =
                office.put("/api/map/shapes/works/" + laoshan.path("id").asString(""), opened);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);

        Answer work = office.get("/api/map/works/FS");
        for (JsonNode section : work.json().at("/sections")) {
            boolean isLaoshan = section.path("district").asString("").equals("370212");
            assertThat(section.path("open").asBoolean()).isEqualTo(isLaoshan);
            assertThat(section.path("percent").asDouble()).isEqualTo(isLaoshan ? 100.0 : 0.0);
        }
        assertThat(work.json().at("/openMetres").asDouble())
                .isLessThan(work.json().at("/metres").asDouble());
    }
}
