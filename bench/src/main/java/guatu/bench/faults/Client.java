package guatu.bench.faults;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with an account who reports, and knows of each report only what he was told (客户端). */
public final class Client {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String PASSWORD = "Faults-and-floods-2022";

    private final HttpClient http;
    private final String url;
    private String csrf = "";

    Client(String url) {
        this(
                url,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .cookieHandler(new CookieManager())
                        .connectTimeout(Duration.ofSeconds(5))
                        .build());
    }

    private Client(String url, HttpClient http) {
        this.url = url;
        this.http = http;
    }

    /** Gives an account a new password by the console, and signs in with one of its own. */
    public static Client signedIn(Product product, String login)
            throws IOException, InterruptedException {
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

    /** Sends bodies of 15 MB without pause on so many connections; half of them without a key. */
    void flood(int connections, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        byte[] body = ("[\"" + "a".repeat(15 << 20) + "\"]").getBytes(StandardCharsets.UTF_8);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            boolean isKeyed = i % 2 == 0;
            threads.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                while (System.nanoTime() < end) {
                                    floodOnce(body, isKeyed);
                                }
                            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void floodOnce(byte[] body, boolean isKeyed) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(url + "/api/password"))
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .header("X-CSRF-Token", csrf)
                            .POST(BodyPublishers.ofByteArray(body));
            if (isKeyed) {
                request.header("Idempotency-Key", "flood");
            }
            http.send(request.build(), BodyHandlers.discarding());
        } catch (IOException e) {
            // That is what the flood is for.
            Thread.onSpinWait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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

    /** A milestone of the account's own that takes reports of progress. */
    public String openMilestone() throws IOException, InterruptedException {
        List<String> keys = new ArrayList<>();
        collect(get("/api/duties"), keys);
        for (String key : keys) {
            if (report(key, "probe/" + key) == Fate.ACKNOWLEDGED) {
                return key;
            }
        }
        throw new IOException("No milestone takes a report: " + keys);
    }

    /** All milestones of the account's own that take reports of progress. */
    public List<String> openMilestones() throws IOException, InterruptedException {
        List<String> keys = new ArrayList<>();
        collect(get("/api/duties"), keys);
        List<String> open = new ArrayList<>();
        for (String key : keys) {
            if (report(key, "probe/" + key) == Fate.ACKNOWLEDGED) {
                open.add(key);
            }
        }
        if (open.isEmpty()) {
            throw new IOException("No milestone takes a report: " + keys);
        }
        return open;
    }

    private static void collect(JsonNode node, List<String> keys) {
        if (node.isObject() && node.has("key") && node.has("project")) {
            keys.add(node.path("key").asString());
        }
        node.forEach(child -> collect(child, keys));
    }

    /** The same account and session at another server. */
    public Client at(String otherUrl) {
        Client other = new Client(otherUrl, http);
        other.csrf = csrf;
        return other;
    }

    /** Reads the reports on a milestone; true when they came. */
    public boolean readReports(String milestone) throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url + "/api/reports?milestone=" + milestone))
                            .timeout(PATIENCE)
                            .GET()
                            .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Reports under a key; true when it was taken. */
    public boolean reported(String milestone, String key) throws InterruptedException {
        return report(milestone, key) == Fate.ACKNOWLEDGED;
    }

    /** What an open screen listens to. */
    public InputStream changes() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/changes")).build();
        return http.send(request, BodyHandlers.ofInputStream()).body();
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
