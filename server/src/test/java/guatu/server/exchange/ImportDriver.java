package guatu.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Sends files to the server and follows what becomes of them, as the import screen does. */
final class ImportDriver {

    private static final Set<String> RUNNING = Set.of("READING", "CHECKING", "APPLYING");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Caller office;
    private String id = "";
    private JsonNode now = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();

    ImportDriver(Caller office) {
        this.office = office;
    }

    ImportDriver send(Path file) throws IOException {
        return send(file.getFileName().toString(), Files.readAllBytes(file));
    }

    ImportDriver send(String name, byte[] content) {
        Answer sent = office.upload("/api/imports", name, content);
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        id = sent.at("/id");
        return waited();
    }

    /** Sends a file and stops the work on it at once. */
    ImportDriver sendAndCancel(String name, byte[] content) {
        Answer sent = office.upload("/api/imports", name, content);
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        id = sent.at("/id");
        Answer stopped = office.delete(path());
        assertThat(stopped.status()).as(stopped.text()).isEqualTo(200);
        return waited();
    }

    ImportDriver apply(String mode, String reason) {
        Answer answer = office.post(path() + "/apply", Map.of("mode", mode, "reason", reason));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return waited();
    }

    ImportDriver answer(String question, String code) {
        Answer answer =
                office.put(
                        path() + "/answers",
                        Map.of("answers", List.of(Map.of("id", question, "code", code))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return waited();
    }

    /** Sets values for every row of a sheet. */
    ImportDriver defaults(String sheet, Map<String, String> values) {
        Map<String, String> all = new HashMap<>();
        for (JsonNode mapped : now.path("sheets")) {
            mapped.path("defaults")
                    .properties()
                    .forEach(e -> all.put(e.getKey(), e.getValue().asString("")));
        }
        all.putAll(values);
        Map<String, Object> correction = Map.of("name", sheet, "role", "projects", "defaults", all);
        Answer answer = office.put(path() + "/mapping", Map.of("sheets", List.of(correction)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return waited();
    }

    private ImportDriver waited() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            Answer answer = office.get(path());
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            now = answer.json();
            if (!RUNNING.contains(state())) {
                return this;
            }
            LockSupport.parkNanos(50_000_000);
        } while (System.nanoTime() < deadline);
        throw new AssertionError("The import is still " + state());
    }

    String state() {
        return now.path("state").asString("");
    }

    JsonNode json() {
        return now;
    }

    byte[] refusedWorkbook() {
        return office.get(path() + "/refused.xlsx").body();
    }

    int count(String outcome) {
        return now.path("counts").path(outcome).asInt();
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        now.path("problems").forEach(p -> problems.add(p.path("message").asString("")));
        return problems;
    }

    /** Code and cell of each complaint, "row.duplicate C5", at most a page of them. */
    List<String> refusals() {
        List<String> refusals = new ArrayList<>();
        for (JsonNode row : rows("refused")) {
            for (JsonNode problem : row.path("problems")) {
                refusals.add(
                        problem.path("code").asString("")
                                + " "
                                + row.path("sheet").asString("")
                                + "!"
                                + problem.path("cell").asString("")
                                + " "
                                + problem.path("message").asString(""));
            }
        }
        return refusals;
    }

    List<String> changes() {
        List<String> changes = new ArrayList<>();
        for (JsonNode row : rows("changed")) {
            changes.add(row.path("key").asString("") + " " + row.path("changes"));
        }
        return changes;
    }

    JsonNode rows(String outcome) {
        return office.get(path() + "/rows?size=500&outcome=" + outcome).json().path("items");
    }

    private String path() {
        return "/api/imports/" + id;
    }
}
