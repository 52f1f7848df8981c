package guatu.server.wallmap.file;

import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import guatu.tiles.shape.MalformedShapeException;
import java.nio.BufferUnderflowException;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** Reads a file by what it is (读取图形文件), told by its first bytes rather than by its name. */
final class GisFiles {

    private static final Pattern DRAWING =
            Pattern.compile(
                    "(?:999[ \\t\\r]*+\\n[^\\n]*+\\n\\s*+)*+0[ \\t\\r]*+\\n\\s*+SECTION\\s");
    private static final String OLE = "\u00D0\u00CF\u0011\u00E0";

    private GisFiles() {}

    static Outcome<GisFile> read(String name, byte[] content) {
        try {
            return Outcome.done(reading(name, content));
        } catch (UnreadableException unreadable) {
            return Outcome.refused(unreadable.problem());
        } catch (JacksonException
                | MalformedShapeException
                | BufferUnderflowException
                | IndexOutOfBoundsException broken) {
            return Outcome.refused(Problem.at("map.file.broken", "file", name));
        }
    }

    static GisFile reading(String name, byte[] content) {
        if (starts(content, "AC10") || starts(content, "AC1.")) {
            throw new UnreadableException(Problem.at("map.file.dwg", "file", name));
        }
        if (starts(content, "AutoCAD Binary DXF")) {
            throw new UnreadableException(Problem.at("map.file.dxf-binary", "file", name));
        }
        if (starts(content, OLE)) {
            throw new UnreadableException(Problem.at("map.file.xls", "file", name));
        }
        if (starts(content, "PK")) {
            return ZippedFile.read(name, content);
        }
        if (starts(content, "SQLite format 3")) {
            return GeoPackageFile.read(name, content);
        }
        return text(name, TextOf.bytes(content));
    }

    private static GisFile text(String name, String text) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String begin = text.stripLeading();
        if (begin.startsWith("{")) {
            return GeoJsonFile.read(text);
        }
        if (begin.startsWith("<")) {
            return KmlFile.read(text);
        }
        if (DRAWING.matcher(begin).lookingAt()) {
            return DxfFile.read(name, begin);
        }
        if (ending.equals("csv") || ending.equals("txt")) {
            return PointTable.ofText(text);
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
