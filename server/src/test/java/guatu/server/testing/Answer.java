package guatu.server.testing;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server answered (应答).
 *
 * @param status HTTP status
 * @param body as it came
 */
public record Answer(int status, byte[] body, @Nullable HttpResponse<byte[]> response) {

    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), response.body(), response);
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as JSON. */
    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** What stands at a JSON pointer such as {@code /items/0/code}, as text; empty when missing. */
    public String at(String pointer) {
        return json().at(pointer).asString("");
    }

    /** The codes of the problems in a refusal. */
    public List<String> problems() {
        return StreamSupport.stream(json().path("problems").spliterator(), false)
                .map(problem -> problem.path("code").asString(""))
                .toList();
    }

    /** A header, or empty. */
    public String header(String name) {
        return response == null ? "" : response.headers().firstValue(name).orElse("");
    }
}
