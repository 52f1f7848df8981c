package guatu.server.testing;

import java.io.ByteArrayInputStream;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who calls the server over HTTP like a browser does (调用者): keeps cookies, sends the CSRF
 * token, asks in Chinese.
 */
public final class Caller {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final String base;
    private final Map<String, String> headers = new LinkedHashMap<>();

    Caller(int port) {
        this.http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        this.base = "http://localhost:" + port;
        headers.put("Accept-Language", "zh-CN");
    }

    /** Sends this header with every further request; an empty value drops it. */
    public Caller with(String header, String value) {
        if (value.isEmpty()) {
            headers.remove(header);
        } else {
            headers.put(header, value);
        }
        return this;
    }

    /** Reads. */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Sends a value as JSON, with a fresh idempotency key unless one was set by {@link #with}. */
    public Answer post(String path, Object body) {
        return send(json(path).POST(BodyPublishers.ofString(text(body))));
    }

    /** Puts a value as JSON. */
    public Answer put(String path, Object body) {
        return send(json(path).PUT(BodyPublishers.ofString(text(body))));
    }

    /** Deletes. */
    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Uploads a file in the field {@code file}. */
    public Answer upload(String path, String fileName, byte[] content) {
        String border = "----" + UUID.randomUUID();
        String head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n";
        byte[] before = head.formatted(border, fileName).getBytes(StandardCharsets.UTF_8);
        byte[] after = ("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + border)
                        .POST(
                                BodyPublishers.concat(
                                        BodyPublishers.ofByteArray(before),
                                        BodyPublishers.ofByteArray(content),
                                        BodyPublishers.ofByteArray(after))));
    }

    /** Any method with any body. */
    public Answer send(String method, String path, String contentType, String body) {
        return send(
                request(path)
                        .header("Content-Type", contentType)
                        .method(method, BodyPublishers.ofString(body)));
    }

    /** Any method with any bytes. */
    public Answer send(String method, String path, String contentType, byte[] body) {
        return send(
                request(path)
                        .header("Content-Type", contentType)
                        .method(method, BodyPublishers.ofByteArray(body)));
    }

    /** Posts JSON in chunks, without saying beforehand how much there will be. */
    public Answer untold(String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
    }

    /**
     * Calls an endpoint with an empty JSON object to see whether it opens; what comes out of an
     * open one is not waited for.
     */
    public Answer knock(String method, String path) {
        HttpRequest.Builder request =
                method.equals("GET")
                        ? request(path).GET()
                        : json(path).method(method, BodyPublishers.ofString("{}"));
        try {
            HttpResponse<InputStream> response =
                    http.send(request.build(), BodyHandlers.ofInputStream());
            int status = response.statusCode();
            try (InputStream body = response.body()) {
                return new Answer(status, status < 400 ? new byte[0] : body.readAllBytes(), null);
            }
        } catch (IOException e) {
            throw new AssertionError("The server did not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted.", e);
        }
    }

    private HttpRequest.Builder json(String path) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        return headers.containsKey("Idempotency-Key")
                ? request
                : request.header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(request::header);
        return request.timeout(PATIENCE);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new AssertionError("The server did not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted.", e);
        }
    }

    private static String text(Object body) {
        return body instanceof String json ? json : JSON.writeValueAsString(body);
    }
}
