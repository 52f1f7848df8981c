package guatu.server.wallmap;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Role;
import guatu.server.project.Groundwork;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.core.env.Environment;

/** An open screen hears of a change without asking, and is dropped once it is gone. */
@ServerTest
class LiveChangesTest {

    private final Groundwork ground;
    private final Callers callers;
    private final OpenScreens screens;
    private final Environment environment;

    LiveChangesTest(
            Groundwork ground, Callers callers, OpenScreens screens, Environment environment) {
        this.ground = ground;
        this.callers = callers;
        this.screens = screens;
        this.environment = environment;
    }

    @Test
    @Timeout(120)
    void aScreenHearsOfANewListAndLeaves() throws Exception {
        callers.loggedIn("screen", Role.LEADER);
        ground.lay();
        HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        try (http) {
            login(http, "screen");
            HttpResponse<InputStream> stream = changes(http);
            try (BufferedReader news = reader(stream)) {
                assertThat(nextBoard(news)).contains("\"listVersion\":0");
                ground.list("VR 产业园");
                assertThat(nextBoard(news)).contains("\"listVersion\":1");
                assertThat(screens.count()).isEqualTo(1);
            }
            http.shutdownNow();
        }
        while (screens.count() > 0) {
            screens.beat();
            Thread.onSpinWait();
        }
    }

    @Test
    @Timeout(120)
    void aScreenWhoseSessionEndedIsToldNothingMore() throws Exception {
        Caller screen = callers.loggedIn("left-open", Role.LEADER);
        ground.lay();
        HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        try (http) {
            login(http, "left-open");
            try (BufferedReader news = reader(changes(http))) {
                nextBoard(news);
                screens.beat();
                assertThat(news.readLine()).isNotNull();
                assertThat(screen.delete("/api/me/sessions").status()).isEqualTo(200);
                screens.beat();
                while (news.readLine() != null) {
                    Thread.onSpinWait();
                }
                assertThat(screens.count()).isZero();
            }
            http.shutdownNow();
        }
    }

    private void login(HttpClient http, String login) throws IOException, InterruptedException {
        String typed = "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, Callers.PASSWORD);
        HttpRequest request =
                HttpRequest.newBuilder(address("/api/login"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(typed))
                        .build();
        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }

    private HttpResponse<InputStream> changes(HttpClient http)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address("/api/changes")).build();
        HttpResponse<InputStream> stream = http.send(request, BodyHandlers.ofInputStream());
        assertThat(stream.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/event-stream");
        return stream;
    }

    private URI address(String path) {
        return URI.create(
                "http://localhost:" + environment.getProperty("local.server.port") + path);
    }

    private static BufferedReader reader(HttpResponse<InputStream> stream) {
        return new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
    }

    private static String nextBoard(BufferedReader news) throws IOException {
        String line = news.readLine();
        while (line != null && !line.startsWith("data:")) {
            line = news.readLine();
        }
        return String.valueOf(line);
    }
}
