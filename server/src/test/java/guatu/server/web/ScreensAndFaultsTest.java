package guatu.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Role;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults are told with their place; every address of a screen opens the one page. */
@ServerTest
class ScreensAndFaultsTest {

    private final Callers callers;

    ScreensAndFaultsTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void malformedJsonIsToldWithLineAndColumn() {
        Answer answer = send("{\"login\": \"wang\",\n \"password\": }");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problems()).containsExactly("web.json.malformed");
        assertThat(answer.at("/detail")).contains("第 2 行");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void anUnknownFieldIsToldByItsName() {
        Answer answer = send("{\"login\": \"wang\", \"password\": \"x\", \"passwrod\": \"x\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/problems/0/field")).isEqualTo("passwrod");
    }

    @Test
    void aMissingFieldIsRefused() {
        assertThat(send("{\"login\": \"wang\"}").status()).isEqualTo(400);
        assertThat(send("{\"login\": null, \"password\": null}").status()).isEqualTo(400);
        assertThat(send("").problems()).containsExactly("web.body.missing");
        assertThat(send("null").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"login\":1e99999999}", "\"\\ud800\"", "nul", "{\"a\":{\"a\":"})
    void hostileJsonIsRefusedAndNotAnIncident(String body) {
        assertThat(send(body).status()).isEqualTo(400);
    }

    @Test
    void anEndlesslyDeepBodyIsRefused() {
        assertThat(send("[".repeat(100_000)).status()).isEqualTo(400);
    }

    @Test
    void aWrongMethodNamesTheRightOnes() {
        Answer answer = callers.stranger().get("/api/login");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("POST");
        assertThat(answer.problems()).containsExactly("web.method");
    }

    @Test
    void aWrongParameterIsToldByItsName() {
        Answer answer =
                callers.loggedIn("curious", Role.LEADER).get("/api/organisation?at=yesterday");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/problems/0/field")).isEqualTo("at");
        assertThat(answer.at("/problems/0/value")).isEqualTo("yesterday");
    }

    @Test
    void anUploadThatIsTooLargeIsRefused() {
        Caller filler = callers.loggedIn("filler", Role.FILLER);
        Answer answer = filler.upload("/api/evidence", "big.pdf", new byte[65 * 1024 * 1024]);
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void anUploadWithoutAFileIsRefused() {
        Answer answer = callers.loggedIn("hasty", Role.OFFICE).post("/api/imports", Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problems()).containsExactly("web.upload");
    }

    @Test
    void problemsAreToldInEnglishWhenAsked() {
        Answer answer = callers.stranger().with("Accept-Language", "en").get("/api/me");
        assertThat(answer.at("/detail")).startsWith("Please log in first.");
    }

    @Test
    void pagesAreAskedForEachTime() {
        Answer page = callers.stranger().get("/kept-as-a-page.html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.header("Last-Modified")).isEmpty();
    }

    @Test
    void anUnknownAddressOfTheInterfaceIsNotAPage() {
        Answer answer = callers.stranger().with("Accept", "text/html").get("/api/nowhere");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problems()).containsExactly("web.not-found");
    }

    @Test
    void aMissingFileIsNotAPage() {
        assertThat(callers.stranger().with("Accept", "*/*").get("/assets/gone.js").status())
                .isEqualTo(404);
        assertThat(callers.stranger().with("Accept", "*/*").get("/../application.yaml").status())
                .isIn(400, 404);
    }

    @Test
    void filesNamedByTheirContentAreKeptForAYear() {
        Answer file = callers.stranger().get("/assets/kept-1a2b3c.txt");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Cache-Control")).contains("max-age=31536000", "immutable");
    }

    @Test
    void healthIsToldToEverybody() {
        Answer answer = callers.stranger().get("/api/health");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("UP");
    }

    private Answer send(String body) {
        return callers.stranger().send("POST", "/api/login", "application/json", body);
    }
}
