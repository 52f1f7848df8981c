package guatu.server.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.journal.Photos;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** Large bodies wait for room in memory, with an idempotency key or without (请求体准入). */
@ServerTest
class BodyEntranceTest {

    private static final String LARGE = "{\"current\": \"" + "a".repeat(100 << 10) + "\"}";
    private static final long ALL = Runtime.getRuntime().maxMemory();

    private final Callers callers;
    private final BodyRoom room;
    private final Environment environment;

    BodyEntranceTest(Callers callers, BodyRoom room, Environment environment) {
        this.callers = callers;
        this.room = room;
        this.environment = environment;
    }

    @Test
    void withoutRoomALargeBodyIsToldToComeAgainAndASmallOnePasses() throws Exception {
        Caller filler = callers.loggedIn("roomless", Role.FILLER);
        int all = room.enter(ALL);
        Answer large;
        Answer small;
        try {
            large = filler.send("POST", "/api/password", "application/json", LARGE);
            small = filler.post("/api/password", Map.of("current", "a", "next", "b"));
        } finally {
            room.leave(all);
        }
        assertThat(large.status()).isEqualTo(503);
        assertThat(large.problems()).containsExactly("access.body.no-room");
        assertThat(large.header("Retry-After")).isEqualTo("10");
        assertThat(large.text()).contains("再提交一次");
        assertThat(small.problems()).containsExactly("access.password.wrong");

        assertThat(filler.send("POST", "/api/password", "application/json", LARGE).status())
                .isNotEqualTo(503);
    }

    @Test
    void anUploadWaitsForRoomAsWell() throws Exception {
        Caller filler = callers.loggedIn("roomless-photo", Role.FILLER);
        byte[] photo = Photos.plain(5, 4);
        byte[] large = Arrays.copyOf(photo, photo.length + (100 << 10));
        int all = room.enter(ALL);
        Answer refused;
        Answer small;
        try {
            refused = filler.upload("/api/evidence", "现场.jpg", large);
            small = filler.upload("/api/evidence", "现场.jpg", photo);
        } finally {
            room.leave(all);
        }
        assertThat(refused.problems()).containsExactly("access.body.no-room");
        assertThat(small.status()).isEqualTo(200);
        assertThat(filler.upload("/api/evidence", "现场.jpg", large).status()).isEqualTo(200);
    }

    @Test
    void aBodyOfUntoldLengthTakesRoomForTheLongest() throws Exception {
        Caller filler = callers.loggedIn("untold", Role.FILLER);
        int all = room.enter(ALL);
        Answer refused;
        try {
            refused = filler.untold("/api/password", "{}");
        } finally {
            room.leave(all);
        }
        assertThat(refused.problems()).containsExactly("access.body.no-room");
        assertThat(filler.untold("/api/password", "{}").status()).isEqualTo(400);
    }

    @Test
    void aBodyThatGoesOnBeyondTheLimitEndsThere() {
        Caller office = callers.loggedIn("endless", Role.OFFICE);
        Answer refused = office.untold("/api/list/changes", " ".repeat(17 << 20));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.problems()).containsExactly("web.too-large");
    }

    @Test
    void nobodyInParticularSaysNothingLarge() {
        Caller stranger = callers.stranger();
        assertThat(stranger.send("POST", "/api/login", "application/json", LARGE).problems())
                .containsExactly("web.too-large");
        assertThat(stranger.post("/api/password", LARGE).problems())
                .containsExactly("access.login.needed");
        assertThat(stranger.upload("/api/evidence", "a.jpg", new byte[10]).problems())
                .containsExactly("access.login.needed");
        assertThat(stranger.untold("/api/login", LARGE).problems())
                .containsExactly("web.too-large");
        assertThat(stranger.untold("/api/login", "{}").status()).isNotEqualTo(413);
    }

    /** A form to a method that takes none was once read to its end, whoever sent it. */
    @Test
    void aFormWithoutEndIsNotRead() throws IOException {
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            String head =
                    "PUT /api/periods/rhythm HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n5\r\na=bcd\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.getOutputStream().flush();
            // It answers although the body has not ended.
            InputStream answer = socket.getInputStream();
            assertThat(new String(answer.readNBytes(12), UTF_8)).isEqualTo("HTTP/1.1 401");
        }
    }
}
