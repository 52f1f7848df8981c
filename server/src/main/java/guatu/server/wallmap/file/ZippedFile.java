package guatu.server.wallmap.file;

import guatu.server.web.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** A zip with a shapefile, or a KMZ (压缩包). Nothing of it is written anywhere. */
final class ZippedFile {

    private static final long MOST_BYTES = 512L << 20;
    private static final int MOST_ENTRIES = 1_000;

    private final Map<String, byte[]> entries = new TreeMap<>();

    private ZippedFile() {}

    static GisFile read(String name, byte[] content) {
        ZippedFile zip = new ZippedFile();
        try {
            zip.open(name, content);
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableException(Problem.at("map.file.broken", "file", name));
        }
        byte[] kml = zip.only(".kml", name);
        if (kml != null) {
            return KmlFile.read(TextOf.bytes(kml));
        }
        byte[] shp = zip.only(".shp", name);
        if (shp == null) {
            throw new UnreadableException(Problem.at("map.file.no-shp", "file", name));
        }
        return ShapeFile.read(
                shp, zip.only(".dbf", name), zip.only(".prj", name), zip.only(".cpg", name));
    }

    private void open(String name, byte[] content) throws IOException {
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(content), TextOf.CHINESE)) {
            long bytes = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String path = entry.getName().replace('\\', '/');
                if (path.startsWith("/") || List.of(path.split("/")).contains("..")) {
                    throw new UnreadableException(Problem.at("map.file.climbs", "file", path));
                }
                byte[] read = zip.readNBytes((int) Math.min(MOST_BYTES - bytes + 1, 1 << 30));
                bytes += read.length;
                if (bytes > MOST_BYTES || entries.size() >= MOST_ENTRIES) {
                    throw new UnreadableException(Problem.at("map.file.too-large", "file", name));
                }
                if (!entry.isDirectory() && !path.startsWith("__MACOSX/")) {
                    entries.put(path, read);
                }
            }
        }
    }

    /** The one entry of that ending; null when there is none, refused when there are several. */
    private byte @Nullable [] only(String ending, String name) {
        List<String> found = new ArrayList<>();
        for (String path : entries.keySet()) {
            if (path.toLowerCase(Locale.ROOT).endsWith(ending)) {
                found.add(path);
            }
        }
        if (found.size() > 1) {
            throw new UnreadableException(
                    Problem.at("map.file.several", "file", name, String.join(", ", found)));
        }
        return found.isEmpty() ? null : entries.get(found.getFirst());
    }
}
