package guatu.server.wallmap.base;

import guatu.server.database.DataFolder;
import guatu.tiles.datum.ReferenceSystem;
import guatu.tiles.datum.ReferenceSystems;
import guatu.tiles.datum.Shifted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The base maps of this installation (底图目录): what {@code basemaps/basemaps.json} in the data folder
 * names, and tile files that lie beside it without being named. Read again when the folder changes.
 */
@Component
public final class BaseMaps {

    private static final Logger LOG = LoggerFactory.getLogger(BaseMaps.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int USUAL_SIDE = 256;

    private final Path folder;
    private Map<String, Drawable> maps = Map.of();
    private String seen = "";

    BaseMaps(DataFolder data) {
        folder = data.path().resolve("basemaps");
    }

    /** What basemaps.json holds. */
    record Settings(@Nullable List<String> allowedHosts, @Nullable List<BaseMapEntry> maps) {}

    /** A base map that can be drawn. */
    record Drawable(BaseMapEntry entry, TileSource source) {}

    /** The base maps there are, in their order. */
    synchronized List<Drawable> all() {
        String now = state();
        if (!now.equals(seen)) {
            maps.values().forEach(one -> one.source().close());
            maps = read();
            seen = now;
        }
        return List.copyOf(maps.values());
    }

    @Nullable Drawable get(String id) {
        return all().stream().filter(one -> one.entry().id().equals(id)).findFirst().orElse(null);
    }

    /** Names, sizes and times of the files, to see when they change. */
    private String state() {
        StringBuilder state = new StringBuilder();
        for (Path file : files()) {
            try {
                state.append(file.getFileName())
                        .append(Files.size(file))
                        .append(Files.getLastModifiedTime(file));
            } catch (IOException gone) {
                state.append(file).append("gone");
            }
        }
        return state.toString();
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException away) {
            LOG.warn("The base maps cannot be read: {}", away.getMessage());
            return List.of();
        }
    }

    private Map<String, Drawable> read() {
        Settings settings = settings();
        Set<String> hosts = new HashSet<>();
        Objects.requireNonNullElse(settings.allowedHosts(), List.<String>of())
                .forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
        List<BaseMapEntry> entries =
                new ArrayList<>(
                        Objects.requireNonNullElse(settings.maps(), List.<BaseMapEntry>of()));
        Set<String> named = new HashSet<>();
        entries.forEach(one -> named.add(Objects.requireNonNullElse(one.file(), "")));
        for (Path file : files()) {
            String name = file.getFileName().toString();
            boolean isTiles = name.endsWith(".pmtiles") || name.endsWith(".mbtiles");
            if (isTiles && !named.contains(name)) {
                entries.add(plain(name));
            }
        }
        Map<String, Drawable> read = new LinkedHashMap<>();
        for (BaseMapEntry entry : entries) {
            try {
                Drawable before = read.put(entry.id(), new Drawable(entry, source(entry, hosts)));
                if (before != null) {
                    before.source().close();
                    LOG.warn("Two base maps are called {}; the later one holds.", entry.id());
                }
            } catch (IOException | IllegalArgumentException wrong) {
                LOG.warn("The base map {} is left out: {}", entry.id(), wrong.getMessage());
            }
        }
        return read;
    }

    private Settings settings() {
        Path file = folder.resolve("basemaps.json");
        if (!Files.isRegularFile(file)) {
            return new Settings(null, null);
        }
        try {
            return JSON.readValue(Files.readString(file), Settings.class);
        } catch (IOException | JacksonException wrong) {
            LOG.warn("basemaps.json cannot be read: {}", wrong.getMessage());
            return new Settings(null, null);
        }
    }

    /** A file that nobody described: named for itself, held to be in WGS 84. */
    private static BaseMapEntry plain(String file) {
        String id = file.substring(0, file.lastIndexOf('.')).replaceAll("[^A-Za-z0-9-]", "-");
        return new BaseMapEntry(
                id, file, file, null, null, null, null, null, null, null, null, null, null, null,
                null, null);
    }

    private TileSource source(BaseMapEntry entry, Set<String> hosts) throws IOException {
        String id = Objects.requireNonNullElse(entry.id(), "");
        if (!id.matches("[A-Za-z0-9-]{1,60}")) {
            throw new IOException("Its id may have letters, digits and hyphens.");
        }
        TileSource source = opened(entry, hosts);
        ReferenceSystem datum = datum(entry);
        ReferenceSystem shifted = datum instanceof Shifted ? datum : null;
        boolean isInDegrees = "c".equals(entry.grid());
        boolean isRight = shifted == null && !isInDegrees;
        if (isRight || source.isVector()) {
            return source;
        }
        return new Redrawn(source, shifted, isInDegrees, side(entry));
    }

    static int side(BaseMapEntry entry) {
        return Objects.requireNonNullElse(entry.tileSize(), USUAL_SIDE);
    }

    /** The datum that an entry names; WGS 84 when it names none. */
    static ReferenceSystem datum(BaseMapEntry entry) {
        ReferenceSystem named =
                ReferenceSystems.named(Objects.requireNonNullElse(entry.datum(), "WGS84"));
        if (named == null) {
            throw new IllegalArgumentException("The datum " + entry.datum() + " is not known.");
        }
        return named;
    }

    private TileSource opened(BaseMapEntry entry, Set<String> hosts) throws IOException {
        if (entry.file() == null) {
            return new RemoteTiles(entry, hosts, token(entry));
        }
        Path file = folder.resolve(entry.file()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("Its file lies outside of the folder basemaps.");
        }
        return entry.file().endsWith(".pmtiles") ? PmTiles.open(file) : MbTiles.open(file);
    }

    private static String token(BaseMapEntry entry) throws IOException {
        String told = Objects.requireNonNullElse(entry.token(), "");
        if (!told.startsWith("env:")) {
            return told;
        }
        String kept = System.getenv(told.substring(4));
        if (kept == null || kept.isBlank()) {
            throw new IOException("Its token is not in the environment as " + told.substring(4));
        }
        return kept;
    }
}
