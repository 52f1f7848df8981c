package guatu.bench.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of texts with their figures marked by hand (标注集).
 *
 * @param texts the documents by their id
 * @param published the day of publication by id, as written
 * @param gold the marked figures by document
 * @param relations figures of one document that must agree
 * @param verdictPairs printed figures with the exact ones and the verdict due
 */
record GoldFolder(
        Map<String, String> texts,
        Map<String, String> published,
        Map<String, List<JsonNode>> gold,
        List<JsonNode> relations,
        List<JsonNode> verdictPairs) {

    private static final JsonMapper JSON = new JsonMapper();

    static GoldFolder read(Path folder) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> published = new LinkedHashMap<>();
        for (JsonNode source : lines(folder.resolve("sources.jsonl"))) {
            String id = source.get("id").asString();
            texts.put(id, Files.readString(folder.resolve("docs").resolve(id + ".txt")));
            published.put(id, source.path("published").asString());
        }
        Map<String, List<JsonNode>> gold = new LinkedHashMap<>();
        for (JsonNode figure : lines(folder.resolve("gold.jsonl"))) {
            String id = figure.get("doc").asString();
            gold.computeIfAbsent(id, x -> new ArrayList<>()).add(figure);
        }
        return new GoldFolder(
                texts,
                published,
                gold,
                lines(folder.resolve("relations.jsonl")),
                lines(folder.resolve("verdict_pairs.jsonl")));
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    rows.add(JSON.readTree(line));
                }
            }
        }
        return rows;
    }

    /** The marked figures of a document that count: no repeats. */
    List<JsonNode> figures(String id, String group) {
        return gold.getOrDefault(id, List.of()).stream()
                .filter(f -> f.get("group").asString().equals(group) && !f.has("repeat_of"))
                .toList();
    }

    /** Whether the document is a page with repeated lines, whose figures count once. */
    boolean marksRepeats(String id) {
        return gold.getOrDefault(id, List.of()).stream().anyMatch(f -> f.has("repeat_of"));
    }

    /** The marked names, ordinals and superlatives of a document. */
    List<JsonNode> ignored(String id) {
        return gold.getOrDefault(id, List.of()).stream()
                .filter(f -> f.get("group").asString().equals("ignored"))
                .toList();
    }
}
