package guatu.server.wallmap.file;

import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import guatu.tiles.shape.MalformedShapeException;
import java.nio.BufferUnderflowException;
import java.util.Locale;
import tools.jackson.core.JacksonException;

/** Reads a file by what it is (读取图形文件), told by its first bytes rather than by its name. */
final class GisFiles {

    private GisFiles() {}

    static Outcome<GisFile> read(String name, byte[] content) {
        try {
            return Outcome.done(reading(name, content));
        } catch (UnreadableException unreadable) {
            return Outcome.refused(unreadable.problem());
        } catch (JacksonException | MalformedShapeException | BufferUnderflowException broken) {
            return Outcome.refused(Problem.at("map.file.broken", "file", name));
        }
    }

    private static GisFile reading(String name, byte[] content) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (starts(content, "AC10")) {
            throw new UnreadableException(Problem.at("map.file.dwg", "file", name));
        }
        if (starts(content, "PK")) {
            return ZippedFile.read(name, content);
        }
        String text = TextOf.bytes(content);
        String begin = text.stripLeading();
        if (begin.startsWith("{")) {
            return GeoJsonFile.read(text);
        }
        if (begin.startsWith("<")) {
            return KmlFile.read(text);
        }
        if (ending.equals("csv") || ending.equals("txt")) {
            return PointTable.read(text);
        }
        String code = ending.equals("shp") ? "map.file.shp-alone" : "map.file.unknown";
        throw new UnreadableException(Problem.at(code, "file", name));
    }

    private static boolean starts(byte[] content, String with) {
        if (content.length < with.length()) {
            return false;
        }
        for (int i = 0; i < with.length(); i++) {
            if (content[i] != (byte) with.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
