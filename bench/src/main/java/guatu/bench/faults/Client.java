package guatu.bench.faults;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with an account who reports, and knows of each report only what he was told (客户端). */
final class Client {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String PASSWORD = "Faults-and-floods-2022";

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final String url;
    private String csrf = "";

    Client(String url) {
        this.url = url;
    }

    /** Gives an account a new password by the console, and signs in with one of its own. */
    static Client signedIn(Product product, String login) throws IOException, InterruptedException {
        Client client = new Client(product.url());
        HttpRequest reset =
                client.json("/api/accounts/" + login + "/password", Map.of())
                        .header("Authorization", "Bearer " + product.consoleToken())
                        .build();
        String first =
                client.read(client.http.send(reset, BodyHandlers.ofString()))
                        .path("password")
                        .asString();
        client.greet(Map.of("login", login, "password", first), "/api/login");
        client.greet(Map.of("current", first, "next", PASSWORD), "/api/password");
        return client;
    }

    private void greet(Map<String, String> body, String path)
            throws IOException, InterruptedException {
        csrf =
                read(http.send(json(path, body).build(), BodyHandlers.ofString()))
                        .path("csrf")
                        .asString();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + path))
                        .timeout(Duration.ofMinutes(2))
                        .GET()
                        .build();
        return read(http.send(request, BodyHandlers.ofString()));
    }

    /**
     * Reports progress on a milestone under an idempotency key, which stands in its note as well.
     */
    Fate report(String milestone, String key) throws InterruptedException {
        return write(
                "/api/reports",
                key,
                Map.of("milestone", milestone, "kind", "PROGRESS", "percent", 90, "note", key));
    }

    /**
     * Makes a key for reading the map, labelled with the idempotency key: a change like any other,
     * that nothing but its idempotency key keeps from happening twice.
     */
    Fate makeMapKey(String key) throws InterruptedException {
        return write("/api/map/keys", key, Map.of("label", key));
    }

    private Fate write(String path, String key, Map<String, ?> body) throws InterruptedException {
        HttpRequest request = json(path, body).header("Idempotency-Key", key).build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            int status = answer.statusCode();
            if (status == 200 || answer.body().contains("access.key.done")) {
                return Fate.ACKNOWLEDGED;
            }
            // A server that cannot reach its database cannot say what became of the transaction.
            return status >= 500 || status == 401 ? Fate.UNKNOWN : Fate.REFUSED;
        } catch (IOException e) {
            return Fate.UNKNOWN;
        }
    }

    /** Sends bodies of 15 MB without pause, on so many connections, for a while. */
    void flood(int connections, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        byte[] body = ("[\"" + "a".repeat(15 << 20) + "\"]").getBytes(StandardCharsets.UTF_8);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                var _ =
                        threads.submit(() -> {
                            while (System.nanoTime() < end) {
                                floodOnce(body);
                            }
                            return true;
                        });
            }
        }
    }

    private void floodOnce(byte[] body) throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url + "/api/password"))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .header("X-CSRF-Token", csrf)
                            .header("Idempotency-Key", "flood")
                            .POST(BodyPublishers.ofByteArray(body))
                            .build();
            http.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            // That is what the flood is for.
            Thread.onSpinWait();
        }
    }

    /** What the console reads: as text. */
    String console(Product product, String method, String path)
            throws IOException, InterruptedException {
        return new String(bytes(product, method, path), StandardCharsets.UTF_8);
    }

    /** What the console reads: as bytes. */
    byte[] bytes(Product product, String method, String path)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + path))
                        .timeout(Duration.ofMinutes(2))
                        .header("Authorization", "Bearer " + product.consoleToken())
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(method.equals("GET") ? "" : "{}"))
                        .build();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 300) {
            throw new IOException(
                    path
                            + " answers "
                            + answer.statusCode()
                            + ": "
                            + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    private HttpRequest.Builder json(String path, Object body) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-CSRF-Token", csrf)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private JsonNode read(HttpResponse<String> response) throws IOException {
        if (response.statusCode() != 200) {
            throw new IOException(
                    response.request().uri().getPath()
                            + " answers "
                            + response.statusCode()
                            + ": "
                            + response.body());
        }
        return JSON.readTree(response.body());
    }
}
