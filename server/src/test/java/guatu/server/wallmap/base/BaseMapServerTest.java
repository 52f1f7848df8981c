package guatu.server.wallmap.base;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import guatu.server.access.Role;
import guatu.server.database.DataFolder;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An installation's own tile service behind the server: its token never leaves it. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BaseMapServerTest {

    /** A picture of one pixel. */
    private static final byte[] PIXEL =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBg"
                                    + "AAAABQABpfZFQAAAAABJRU5ErkJggg==");

    private final Callers callers;
    private final Path folder;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer service;
    private Caller office;

    BaseMapServerTest(Callers callers, DataFolder data) {
        this.callers = callers;
        folder = data.path().resolve("basemaps");
    }

    @BeforeAll
    void service() throws IOException {
        office = callers.loggedIn("office", Role.OFFICE);
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext(
                "/",
                exchange -> {
                    asked.add(exchange.getRequestURI().toString());
                    boolean isPage = exchange.getRequestURI().getPath().contains("page");
                    exchange.getResponseHeaders()
                            .set("Content-Type", isPage ? "text/html" : "image/png");
                    boolean isKnown = !exchange.getRequestURI().getPath().contains("refused");
                    exchange.sendResponseHeaders(isKnown ? 200 : 418, PIXEL.length);
                    exchange.getResponseBody().write(PIXEL);
                    exchange.close();
                });
        service.start();
        Files.createDirectories(folder);
        String address = "http://127.0.0.1:" + service.getAddress().getPort();
        Files.writeString(
                folder.resolve("basemaps.json"),
                """
                {"allowedHosts": ["127.0.0.1"],
                 "maps": [
                  {"id": "tdt", "name": "天地图", "address": "%1$s/vec/{z}/{x}/{y}?tk={token}",
                   "token": "geheim-4711", "datum": "CGCS2000", "approval": "GS(2022)3124号",
                   "attribution": "国家地理信息公共服务平台", "maxZoom": 18},
                  {"id": "page", "address": "%1$s/page/{z}/{x}/{y}"},
                  {"id": "refused", "address": "%1$s/refused/{z}/{x}/{-y}"},
                  {"id": "tokenless", "address": "%1$s/vec/{z}/{x}/{y}", "token": "env:GUATU_NONE"},
                  {"name": "nameless", "file": "none.pmtiles"},
                  {"id": "outside", "address": "http://example.invalid/{z}/{x}/{y}"}]}
                """
                        .formatted(address));
    }

    @AfterAll
    void end() throws IOException {
        service.stop(0);
        Files.delete(folder.resolve("basemaps.json"));
    }

    @Test
    void aServiceIsListedWithoutItsTokenAndWithItsApprovalNumber() {
        Answer maps = office.get("/api/map/base");
        assertThat(maps.at("/maps/0/id")).isEqualTo("tdt");
        assertThat(maps.at("/maps/0/approval")).isEqualTo("GS(2022)3124号");
        assertThat(maps.at("/maps/0/datum")).isEqualTo("CGCS2000");
        assertThat(maps.text()).doesNotContain("geheim").doesNotContain("outside");
    }

    @Test
    void itsTilesComeThroughTheServer() {
        Answer tile = office.get("/api/map/base/tdt/12/3418/1608");
        assertThat(tile.status()).as(tile.text()).isEqualTo(200);
        assertThat(tile.body()).isEqualTo(PIXEL);
        assertThat(asked).contains("/vec/12/3418/1608?tk=geheim-4711");
    }

    @Test
    void aServiceThatRefusesIsToldApartFromOneWithoutATile() {
        Answer refused = office.get("/api/map/base/refused/3/6/3");
        assertThat(refused.status()).isEqualTo(502);
        assertThat(refused.problems()).containsExactly("map.base.away");
        // Row 3 from the north is row 4 from the south.
        assertThat(asked).contains("/refused/3/6/4");
    }

    @Test
    void whatCannotBeOpenedIsLeftOutAndTheOthersStay() {
        Answer maps = office.get("/api/map/base");
        assertThat(maps.text()).contains("tdt").doesNotContain("tokenless", "nameless");
    }

    @Test
    void whatIsNoTileIsNotPassedOn() {
        assertThat(office.get("/api/map/base/page/1/0/0").status()).isEqualTo(404);
        assertThat(office.get("/api/map/base/outside/1/0/0").problems())
                .containsExactly("map.base.unknown");
        assertThat(office.get("/api/map/base/tdt/3/99/0").status()).isEqualTo(404);
    }
}
