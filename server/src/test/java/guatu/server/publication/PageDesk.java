package guatu.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Role;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The example campaign, loaded once for a test class, with two posts and the source page handed in
 * (核稿台).
 */
final class PageDesk implements BeforeAllCallback {

    private static final Path EXAMPLE = Path.of("../examples/qingdao-2022/qingdao-2022.xlsx");
    private static final Path FIGURES = Path.of("../examples/qingdao-2022/indicators.json");
    private static final Path PAGE = Path.of("src/test/resources/publication/source-page.txt");
    private static final Set<String> RUNNING = Set.of("READING", "CHECKING", "APPLYING");

    private final boolean figures;
    private @Nullable Open open;

    private PageDesk(boolean figures) {
        this.figures = figures;
    }

    /** Who works at the desk, and the page once it is handed in. */
    private record Open(Caller author, Caller approver, Caller console, JsonNode page) {}

    /** The list alone: what is promised and finished, and no quantity reported. */
    static PageDesk withTheList() {
        return new PageDesk(false);
    }

    /** The list with its reported quantities and the official statistics. */
    static PageDesk withFigures() {
        return new PageDesk(true);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Callers callers = SpringExtension.getApplicationContext(context).getBean(Callers.class);
        String token = Files.readString(Path.of("target/server-test/console.token")).strip();
        Caller console = callers.stranger().with("Authorization", "Bearer " + token);
        Caller author = callers.loggedIn("author", Role.PUBLICITY);
        Caller approver = callers.loggedIn("approver", Role.OFFICE);
        open = new Open(author, approver, console, MissingNode.getInstance());
        load();
        JsonNode page = handIn("源页.txt", Files.readAllBytes(PAGE), "").json();
        open = new Open(author, approver, console, page);
    }

    private void load() throws IOException {
        Answer sent = console().upload("/api/imports", "示例.xlsx", Files.readAllBytes(EXAMPLE));
        String id = sent.at("/id");
        waited(id);
        console().post("/api/imports/" + id + "/apply", Map.of("mode", "ALL", "reason", "首次装载"));
        assertThat(waited(id).at("/state")).isEqualTo("DONE");
        if (figures) {
            Answer loaded = console().post("/api/indicators/load", Files.readString(FIGURES));
            assertThat(loaded.status()).as(loaded.text()).isEqualTo(200);
        }
    }

    private Open open() {
        return Objects.requireNonNull(open, "opened before the first test");
    }

    Caller author() {
        return open().author();
    }

    Caller approver() {
        return open().approver();
    }

    Caller console() {
        return open().console();
    }

    JsonNode page() {
        return open().page();
    }

    private Answer waited(String id) {
        Answer now = console().get("/api/imports/" + id);
        while (RUNNING.contains(now.at("/state"))) {
            LockSupport.parkNanos(50_000_000);
            now = console().get("/api/imports/" + id);
        }
        return now;
    }

    /** Hands in, to be published on the day the page is. */
    Answer handIn(String name, byte[] content, String more) {
        Answer checked =
                author().upload("/api/articles?published=2022-12-20" + more, name, content);
        assertThat(checked.status()).as(checked.text()).isEqualTo(200);
        return checked;
    }

    JsonNode check(String text) {
        return handIn("稿.txt", text.getBytes(StandardCharsets.UTF_8), "").json();
    }

    /** The verdict on the only figure with that surface of a text of its own. */
    String verdictOf(String text, String surface) {
        return figure(check(text), "", surface).path("verdict").asString("");
    }

    /** The figure with these words right before it. */
    static JsonNode figure(JsonNode article, String before, String surface) {
        String text = article.path("text").asString("");
        int at = text.indexOf(before + surface);
        assertThat(at).as(before + surface).isNotNegative();
        for (JsonNode figure : article.path("figures")) {
            if (figure.path("start").asInt() == at + before.length()) {
                assertThat(figure.path("surface").asString("")).isEqualTo(surface);
                return figure;
            }
        }
        throw new AssertionError("No figure " + before + surface);
    }

    String verdict(String before, String surface) {
        return figure(page(), before, surface).path("verdict").asString("");
    }

    String reasons(String before, String surface) {
        return figure(page(), before, surface).path("reasons").toString();
    }

    static List<String> remarks(JsonNode article) {
        List<String> said = new ArrayList<>();
        article.path("remarks").forEach(remark -> said.add(remark.path("message").asString("")));
        return said;
    }

    Answer decide(
            JsonNode article,
            JsonNode figure,
            String choice,
            @Nullable String instead,
            @Nullable String reason) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("draft", article.path("no").asInt());
        wish.put("start", figure.path("start").asInt());
        wish.put("end", figure.path("end").asInt());
        wish.put("choice", choice);
        wish.put("replacement", instead);
        wish.put("reason", reason);
        return author().post(
                        "/api/articles/" + article.path("id").asString("") + "/decisions", wish);
    }
}
