package guatu.bench.exchange;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server of its own on an empty data folder, spoken to as the command line does (测评用服务). */
final class ImportingServer implements AutoCloseable {

    private static final long POLL_MILLIS = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String address;
    private final String token;

    private ImportingServer(Process process, String address, String token) {
        this.process = process;
        this.address = address;
        this.token = token;
    }

    /** Starts one and waits until it answers. */
    static ImportingServer start(Path data) throws IOException {
        Map<String, String> environment =
                Map.of("GUATU_DATA", data.toString(), "GUATU_PORT", "0", "GUATU_DB_URL", "");
        Path log = data.resolveSibling("server.log");
        Process process = JavaProcess.start("1g", "guatu.server.Guatu", environment, log);
        Path address = data.resolve("server.address");
        while (!Files.exists(address) || Files.readString(address).isBlank()) {
            if (!process.isAlive()) {
                throw new IOException("The server did not start:\n" + Files.readString(log));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
        }
        return new ImportingServer(
                process,
                Files.readString(address).strip(),
                Files.readString(data.resolve("console.token")).strip());
    }

    /** What the server itself has used; its PostgreSQL is a process of its own. */
    Spent spent() {
        return Spent.of(process.toHandle());
    }

    /** Sends the file and waits until every row has been checked. */
    JsonNode preview(Path file) throws IOException, InterruptedException {
        String border = "guatu-bench";
        String head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                        .formatted(border, file.getFileName());
        HttpRequest.BodyPublisher body =
                BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString("\r\n--" + border + "--\r\n"));
        return waited(
                send(
                        request("/api/imports")
                                .header("Content-Type", "multipart/form-data; boundary=" + border)
                                .POST(body)));
    }

    /** Loads what was checked and waits until it is on the list. */
    JsonNode apply(JsonNode previewed) throws IOException, InterruptedException {
        String wish = "{\"mode\":\"ALL\",\"reason\":\"bench\"}";
        return waited(
                send(
                        request(path(previewed) + "/apply")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(wish))));
    }

    private JsonNode waited(JsonNode started) throws IOException, InterruptedException {
        JsonNode now = started;
        while (now.path("state").asString("").endsWith("ING")
                && !now.path("state").asString("").equals("MAPPING")) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
            now = send(request(path(started)).GET());
        }
        return now;
    }

    private static String path(JsonNode started) {
        return "/api/imports/" + started.path("id").asString("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        http.close();
    }
}
