package guatu.server.wallmap.file;

import guatu.server.web.Problem;
import guatu.tiles.measure.Plane;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A shapefile (SHP), by the ESRI Shapefile Technical Description of July 1998. */
final class ShapeFile {

    private static final int FILE_CODE = 9994;
    private static final int HEADER = 100;

    private ShapeFile() {}

    static GisFile read(
            byte[] shp, byte @Nullable [] dbf, byte @Nullable [] prj, byte @Nullable [] cpg) {
        List<Problem> notes = new ArrayList<>();
        if (dbf == null) {
            notes.add(Problem.at("map.file.note.no-dbf", "file", ".dbf"));
        }
        if (prj == null) {
            notes.add(Problem.at("map.file.note.no-prj", "file", ".prj"));
        }
        List<Map<String, Object>> rows =
                dbf == null ? List.of() : Dbf.read(dbf, cpg == null ? "" : TextOf.bytes(cpg));
        List<RawFeature> features = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(shp).order(ByteOrder.BIG_ENDIAN);
        if (shp.length < HEADER || bytes.getInt(0) != FILE_CODE) {
            throw new UnreadableException(Problem.at("map.file.broken", "file", ".shp"));
        }
        int at = HEADER;
        int empty = 0;
        for (int record = 0; at + 12 <= shp.length; record++) {
            int size = bytes.getInt(at + 4) * 2;
            if (size < 4 || size > shp.length - at - 8) {
                notes.add(Problem.at("map.file.note.cut", "file", record + 1));
                break;
            }
            Shape shape = shape(bytes.slice(at + 8, size).order(ByteOrder.LITTLE_ENDIAN));
            Map<String, Object> row = record < rows.size() ? rows.get(record) : Map.of();
            if (shape == null) {
                empty++;
            } else {
                features.add(new RawFeature(shape, row));
            }
            at += 8 + size;
        }
        if (empty > 0) {
            notes.add(Problem.at("map.file.note.empty", "file", empty));
        }
        return new GisFile(
                "SHP", prj == null ? null : Prj.system(TextOf.bytes(prj)), features, notes);
    }

    /** One record's shape; null for an empty one. */
    private static @Nullable Shape shape(ByteBuffer record) {
        int type = record.getInt(0) % 10;
        Shape shape = new Shape();
        switch (type) {
            case 0 -> {
                return null;
            }
            case 1 -> {
                shape.begin(Kind.POINT);
                add(shape, record, 4);
                shape.endPart(true);
            }
            case 3 -> lines(record, shape);
            case 5 -> polygons(record, shape);
            case 8 -> {
                shape.begin(Kind.POINT);
                for (int i = 0; i < record.getInt(36); i++) {
                    add(shape, record, 40 + 16 * i);
                    shape.endPart(true);
                }
            }
            default ->
                    throw new UnreadableException(
                            Problem.at("map.file.shape-type", "file", record.getInt(0)));
        }
        return shape.parts() == 0 ? null : shape;
    }

    private static void add(Shape shape, ByteBuffer record, int at) {
        double x = record.getDouble(at);
        double y = record.getDouble(at + 8);
        shape.add(x, y);
    }

    private static void lines(ByteBuffer record, Shape shape) {
        shape.begin(Kind.LINE);
        int[] ends = ends(record);
        for (int part = 0; part + 1 < ends.length; part++) {
            for (int i = ends[part]; i < ends[part + 1]; i++) {
                add(shape, record, 44 + 4 * (ends.length - 1) + 16 * i);
            }
            shape.endPart(true);
        }
    }

    /** Where parts begin, and at last how many places there are. */
    private static int[] ends(ByteBuffer record) {
        int parts = record.getInt(36);
        int places = record.getInt(40);
        long needed = 44L + 4L * parts + 16L * places;
        if (parts < 0 || places < 0 || needed > record.limit()) {
            throw new UnreadableException(Problem.at("map.file.broken", "file", ".shp"));
        }
        int[] ends = new int[parts + 1];
        for (int part = 0; part < parts; part++) {
            ends[part] = Math.clamp(record.getInt(44 + 4 * part), 0, places);
        }
        ends[parts] = places;
        return ends;
    }

    /** Outer rings run clockwise, holes the other way; a hole follows the ring it lies in. */
    private static void polygons(ByteBuffer record, Shape into) {
        Shape raw = new Shape();
        lines(record, raw);
        List<double[]> outers = new ArrayList<>();
        List<double[]> holes = new ArrayList<>();
        for (int part = 0; part < raw.parts(); part++) {
            double[] ring = Arrays.copyOfRange(raw.numbers(), raw.start(part), raw.end(part));
            (Plane.area(ring, 0, ring.length) <= 0 ? outers : holes).add(ring);
        }
        if (outers.isEmpty()) {
            outers = holes;
            holes = List.of();
        }
        into.begin(Kind.POLYGON);
        List<double[]> left = new ArrayList<>(holes);
        for (double[] outer : outers) {
            ring(outer, true, into);
            left.removeIf(hole -> {
                boolean lies = outers(outer, hole);
                if (lies) {
                    ring(hole, false, into);
                }
                return lies;
            });
        }
        left.forEach(hole -> ring(hole, true, into));
    }

    private static boolean outers(double[] outer, double[] hole) {
        boolean inside = false;
        int before = outer.length - 2;
        for (int i = 0; i < outer.length; i += 2) {
            boolean crosses = (outer[i + 1] > hole[1]) != (outer[before + 1] > hole[1]);
            if (crosses) {
                double part = (hole[1] - outer[i + 1]) / (outer[before + 1] - outer[i + 1]);
                inside ^= hole[0] < outer[i] + part * (outer[before] - outer[i]);
            }
            before = i;
        }
        return inside;
    }

    private static void ring(double[] ring, boolean isOuter, Shape into) {
        for (int i = 0; i < ring.length; i += 2) {
            into.add(ring[i], ring[i + 1]);
        }
        into.endPart(isOuter);
    }
}
