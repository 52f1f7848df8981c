package guatu.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running server, spoken to as the console of its machine (服务端). */
final class Server {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String token;
    private final String language;

    private Server(String address, String token, String language) {
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        this.token = token;
        this.language = language;
    }

    /** What a command does with the running server; the exit code. */
    interface Work {
        int with(Server server) throws Exception;
    }

    /** Does it with the running server; that none runs or that it refuses is told alike by all. */
    static int use(Terminal terminal, Work work) throws Exception {
        Server server = find(terminal);
        if (server == null) {
            return nothingRuns(terminal);
        }
        try {
            return work.with(server);
        } catch (RefusedException refused) {
            String reason = String.valueOf(refused.getMessage());
            terminal.complain(reason, reason);
            return 1;
        } catch (ConnectException nobody) {
            return nothingRuns(terminal);
        }
    }

    private static int nothingRuns(Terminal terminal) {
        terminal.complain("系统没有在运行，请先执行 ./guatu up", "Nothing is running: ./guatu up first");
        return 1;
    }

    /** The server that {@code GUATU_URL} or the data folder names; null when none runs. */
    static @Nullable Server find(Terminal terminal) throws IOException {
        Path data = Path.of(terminal.environment().getOrDefault("GUATU_DATA", "data"));
        String url = terminal.environment().get("GUATU_URL");
        Path file = data.resolve("server.address");
        if (url == null && Files.exists(file)) {
            url = Files.readString(file).strip();
        }
        Path token = data.resolve("console.token");
        if (url == null || url.isEmpty() || !Files.exists(token)) {
            return null;
        }
        String language = terminal.english() ? "en" : "zh-CN";
        return new Server(url, Files.readString(token).strip(), language);
    }

    /** An answer that is a refusal, in the server's words. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;

        private final int status;

        RefusedException(int status, String message) {
            super(message);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    String address() {
        return address;
    }

    JsonNode get(String path) throws IOException, InterruptedException, RefusedException {
        return json(send(request(path).GET()));
    }

    JsonNode post(String path, Object body)
            throws IOException, InterruptedException, RefusedException {
        return json(
                send(withJson(path).POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    JsonNode put(String path, Object body)
            throws IOException, InterruptedException, RefusedException {
        return json(
                send(withJson(path).PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    JsonNode delete(String path) throws IOException, InterruptedException, RefusedException {
        return json(send(request(path).DELETE()));
    }

    byte[] download(String path) throws IOException, InterruptedException, RefusedException {
        return send(request(path).GET()).body();
    }

    /** Sends a file as a form would. */
    JsonNode upload(String path, Path file)
            throws IOException, InterruptedException, RefusedException {
        String border = "guatu-" + UUID.randomUUID();
        String name = file.getFileName().toString().replace("\"", "'");
        String before =
                "--"
                        + border
                        + "\r\n"
                        + "Content-Disposition: form-data; name=\"file\"; filename=\""
                        + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        HttpRequest.BodyPublisher body =
                BodyPublishers.concat(
                        BodyPublishers.ofString(before, StandardCharsets.UTF_8),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString("\r\n--" + border + "--\r\n"));
        return json(
                send(
                        request(path)
                                .header("Content-Type", "multipart/form-data; boundary=" + border)
                                .POST(body)));
    }

    private HttpRequest.Builder withJson(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request)
            throws IOException, InterruptedException, RefusedException {
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        if (response.statusCode() >= 300) {
            throw new RefusedException(response.statusCode(), reasons(response));
        }
        return response;
    }

    private static String reasons(HttpResponse<byte[]> response) {
        String text = new String(response.body(), StandardCharsets.UTF_8);
        if (!text.startsWith("{")) {
            return "HTTP " + response.statusCode();
        }
        JsonNode body = JSON.readTree(text);
        List<String> lines = new ArrayList<>();
        for (JsonNode problem : body.path("problems")) {
            lines.add(problem.path("message").asString("") + problem.path("advice").asString(""));
        }
        return lines.isEmpty() ? body.path("detail").asString(text) : String.join("\n", lines);
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        String text = new String(response.body(), StandardCharsets.UTF_8);
        return text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text);
    }
}
