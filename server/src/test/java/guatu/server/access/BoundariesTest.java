package guatu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

/** Where a request begins and ends, who sent it, and what stays in the browser (ASVS 3, 4, 14). */
@ServerTest
class BoundariesTest {

    private final Callers callers;
    private final Accounts accounts;
    private final Environment environment;

    BoundariesTest(Callers callers, Accounts accounts, Environment environment) {
        this.callers = callers;
        this.accounts = accounts;
        this.environment = environment;
    }

    /** Says it as it stands, over a line of its own, and reads the first line of the answer. */
    private String raw(String... lines) throws IOException {
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            byte[] answer = socket.getInputStream().readAllBytes();
            return new String(answer, StandardCharsets.ISO_8859_1);
        }
    }

    private static int answers(String text) {
        return text.split("HTTP/1\\.1 ", -1).length - 1;
    }

    @Test
    void aMessageWithTwoEndsOrAnUnclearOneIsNotReadAsTwo() throws IOException {
        String smuggled =
                raw(
                        "POST /api/login HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: application/json",
                        "Content-Length: 6",
                        "Transfer-Encoding: chunked",
                        "",
                        "0",
                        "",
                        "GET /api/health HTTP/1.1",
                        "Host: localhost",
                        "",
                        "");
        assertThat(answers(smuggled)).isEqualTo(1);
        assertThat(smuggled).startsWith("HTTP/1.1 400");
        for (String header :
                List.of(
                        "Content-Length: 5\r\nContent-Length: 6",
                        "Content-Length: -1",
                        "Content-Length: +6",
                        "Transfer-Encoding: xchunked",
                        "Host : elsewhere",
                        "Host: elsewhere")) {
            String answer = raw("GET /api/health HTTP/1.1", "Host: localhost", header, "", "");
            assertThat(answer).as(header).doesNotStartWith("HTTP/1.1 200");
        }
    }

    @Test
    void overHttpsTheCookieIsHeldToThisHostByTheBrowserItself() {
        FirstPassword first =
                accounts.create("https", "https", Set.of(Role.FILLER), null, Account.console())
                        .orRefuse();
        // As the proxy in front on this machine says.
        Caller behindProxy = callers.stranger().with("X-Forwarded-Proto", "https");
        Answer in =
                behindProxy.post(
                        "/api/login", Map.of("login", "https", "password", first.password()));
        assertThat(in.header("Set-Cookie"))
                .startsWith("__Host-guatu_session=")
                .contains("; Secure", "; HttpOnly", "; SameSite=Strict", "; Path=/")
                .doesNotContain("Domain");
        assertThat(in.header("Strict-Transport-Security")).startsWith("max-age=");
    }

    @Test
    void afterSigningOutNothingOfTheInterfaceStaysInTheBrowser() {
        Caller caller = callers.loggedIn("leaving", Role.FILLER);
        Answer out = caller.post("/api/logout", Map.of());
        assertThat(out.header("Clear-Site-Data")).isEqualTo("\"cache\"");
        assertThat(caller.get("/api/me").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aParameterThatIsGivenTwiceIsNoOther() {
        Caller audit = callers.loggedIn("polluter", Role.AUDIT_ADMIN);
        assertThat(audit.get("/api/audit?page=0&page=1").status()).isIn(200, 400);
        // The first of two dates counts, in every server alike; two words are one that nobody has.
        assertThat(audit.get("/api/audit?since=2099-01-01&since=2022-01-01").at("/total"))
                .isEqualTo("0");
        assertThat(audit.get("/api/audit?login=a&login=b").json().at("/total").asInt()).isZero();
    }

    @Test
    void whatIsAnsweredSaysWhatItIs() {
        Caller office = callers.loggedIn("reader", Role.OFFICE);
        Map.of(
                        "/", "text/html",
                        "/api/me", "application/json",
                        "/api/nothing", "application/problem+json")
                .forEach((path, type) ->
                        assertThat(office.get(path).header("Content-Type"))
                                .as(path)
                                .startsWith(type));
        assertThat(office.get("/").text()).contains("charset=\"utf-8\"");
    }
}
