package guatu.server.wallmap.file;

import guatu.server.web.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** A zip with a shapefile or another file, a KMZ, a workbook (压缩包). Nothing is written anywhere. */
final class ZippedFile {

    private static final long MOST_BYTES = 256L << 20;

    /** Of a text, as when it comes by itself: it is held as letters while it is read. */
    private static final long MOST_TEXT = 64L << 20;

    private static final List<String> TEXTS = List.of(".kml", ".geojson", ".json", ".csv", ".dxf");
    private static final int MOST_ENTRIES = 1_000;
    private static final List<String> OTHERS =
            List.of(".geojson", ".json", ".gpkg", ".dxf", ".csv", ".xlsx");

    private final Map<String, byte[]> entries = new TreeMap<>();

    private ZippedFile() {}

    static GisFile read(String name, byte[] content) {
        ZippedFile zip = new ZippedFile();
        try {
            zip.open(name, content);
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableException(Problem.at("map.file.broken", "file", name));
        }
        if (zip.entries.containsKey("[Content_Types].xml")) {
            return WorkbookFile.read(name, content);
        }
        String kml = zip.only(".kml", name);
        if (kml != null) {
            return KmlFile.read(TextOf.bytes(zip.bytes(kml)));
        }
        String shp = zip.only(".shp", name);
        return shp == null ? zip.other(name) : zip.shapefile(shp);
    }

    private GisFile shapefile(String shp) {
        byte[] dbf = beside(shp, ".dbf");
        return ShapeFile.read(bytes(shp), dbf, beside(shp, ".prj"), beside(shp, ".cpg"));
    }

    private GisFile other(String name) {
        for (String ending : OTHERS) {
            String found = only(ending, name);
            if (found != null) {
                return GisFiles.reading(found, bytes(found));
            }
        }
        throw new UnreadableException(Problem.at("map.file.no-shp", "file", name));
    }

    private void open(String name, byte[] content) throws IOException {
        try (ZipFile zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                        .setCharset(TextOf.CHINESE)
                        .get()) {
            long bytes = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String path = entry.getName().replace('\\', '/');
                if (path.startsWith("/") || List.of(path.split("/")).contains("..")) {
                    throw new UnreadableException(Problem.at("map.file.climbs", "file", path));
                }
                boolean isText = TEXTS.stream().anyMatch(path.toLowerCase(Locale.ROOT)::endsWith);
                long most = isText ? MOST_TEXT : MOST_BYTES - bytes;
                byte[] read = read(zip, entry, most + 1);
                bytes += read.length;
                if (read.length > most || entries.size() >= MOST_ENTRIES) {
                    throw new UnreadableException(Problem.at("map.file.too-large", "file", name));
                }
                if (!entry.isDirectory() && !path.startsWith("__MACOSX/")) {
                    entries.put(path, read);
                }
            }
        }
    }

    private static byte[] read(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            return content.readNBytes((int) Math.min(most, 1 << 30));
        }
    }

    private byte[] bytes(String path) {
        return entries.getOrDefault(path, new byte[0]);
    }

    /** The one entry of that ending; null when there is none, refused when there are several. */
    private @Nullable String only(String ending, String name) {
        List<String> found = new ArrayList<>();
        for (String path : entries.keySet()) {
            if (path.toLowerCase(Locale.ROOT).endsWith(ending)) {
                found.add(path);
            }
        }
        if (found.size() > 1) {
            throw new UnreadableException(
                    Problem.at("map.file.several", "file", name, String.join("、", found)));
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    /** The file of the same name with another ending, in whatever case; null when there is none. */
    private byte @Nullable [] beside(String path, String ending) {
        String stem = path.substring(0, path.length() - ending.length());
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            if (entry.getKey().equalsIgnoreCase(stem + ending)) {
                return entry.getValue();
            }
        }
        return null;
    }
}
