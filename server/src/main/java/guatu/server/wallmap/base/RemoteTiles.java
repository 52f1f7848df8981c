package guatu.server.wallmap.base;

import guatu.server.web.Destination;
import guatu.tiles.shape.Bounds;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tiles of a service of the installation's network (瓦片服务), fetched by the server so that its token
 * stays here. Only hosts that the installation allows are asked, never this machine itself nor what
 * only answers on its own link; no redirect is followed, and an answer must be a picture or a
 * vector tile of a sensible size (OWASP SSRF Prevention).
 */
final class RemoteTiles implements TileSource {

    private static final int LARGEST = 4 << 20;
    private static final int DEEPEST = 18;
    private static final int FOUND = 200;
    private static final int BROKEN = 500;
    private static final Set<Integer> REFUSALS = Set.of(401, 402, 403, 407, 418, 429);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(PATIENCE)
                    .build();

    private final BaseMapEntry entry;
    private final String address;
    private final String token;
    private final boolean isLocalAllowed;

    /**
     * A service.
     *
     * @param hosts that may be asked, in lower case; {@code localhost} must be named to be asked
     * @throws IOException when its address is not allowed
     */
    RemoteTiles(BaseMapEntry entry, Set<String> hosts, String token) throws IOException {
        this.entry = entry;
        this.token = token;
        address = Objects.requireNonNullElse(entry.address(), "");
        URI example = uri(0, 0, 0);
        String scheme = Objects.requireNonNullElse(example.getScheme(), "");
        String host = Objects.requireNonNullElse(example.getHost(), "").toLowerCase(Locale.ROOT);
        boolean isWeb = scheme.equals("https") || scheme.equals("http");
        if (example.getUserInfo() != null) {
            throw new IOException("An address holds no password; say it in headers.");
        }
        if (!isWeb || !hosts.contains(host)) {
            throw new IOException("The host “" + host + "” is not among allowedHosts.");
        }
        isLocalAllowed = host.equals("localhost") || host.equals("127.0.0.1");
    }

    private URI uri(int zoom, int column, int row) {
        return URI.create(
                address.replace("{z}", String.valueOf(zoom))
                        .replace("{x}", String.valueOf(column))
                        .replace("{y}", String.valueOf(row))
                        .replace("{-y}", String.valueOf((1 << zoom) - 1 - row))
                        .replace("{token}", token));
    }

    @Override
    public @Nullable Tile tile(int zoom, int column, int row) throws IOException {
        URI uri = uri(zoom, column, row);
        String host = Objects.requireNonNullElse(uri.getHost(), "");
        guard(host);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE).GET();
        if (entry.headers() != null) {
            entry.headers().forEach(request::header);
        }
        try {
            HttpResponse<InputStream> answer =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            return read(answer, host);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while waiting for a tile.", stopped);
        }
    }

    /** What answers only on this machine or on its own link is no map service, now or later. */
    private void guard(String host) throws IOException {
        String forbidden = Destination.forbidden(host, isLocalAllowed);
        if (forbidden != null) {
            throw new IOException(forbidden + ".");
        }
    }

    private @Nullable Tile read(HttpResponse<InputStream> answer, String host) throws IOException {
        try (InputStream body = answer.body()) {
            guard(host);
            if (REFUSALS.contains(answer.statusCode()) || answer.statusCode() >= BROKEN) {
                // 天地图 answers 403 or 418 to a token it does not know or that asks too often.
                throw new IOException("The service answers " + answer.statusCode() + ".");
            }
            String type =
                    answer.headers()
                            .firstValue("Content-Type")
                            .orElse("")
                            .replaceAll(";.*", "")
                            .strip()
                            .toLowerCase(Locale.ROOT);
            boolean isTile =
                    (type.startsWith("image/") && !type.contains("svg"))
                            || type.contains("protobuf")
                            || type.contains("vector-tile");
            if (answer.statusCode() != FOUND || !isTile) {
                return null;
            }
            byte[] content = body.readNBytes(LARGEST + 1);
            return content.length > LARGEST ? null : new Tile(content, type);
        }
    }

    @Override
    public boolean isVector() {
        return Boolean.TRUE.equals(entry.vector());
    }

    @Override
    public int leastZoom() {
        return 0;
    }

    @Override
    public int mostZoom() {
        return DEEPEST;
    }

    @Override
    public @Nullable Bounds bounds() {
        return null;
    }

    @Override
    public @Nullable String attribution() {
        return null;
    }

    @Override
    public List<String> layers() {
        return Objects.requireNonNullElse(entry.layers(), List.of());
    }
}
