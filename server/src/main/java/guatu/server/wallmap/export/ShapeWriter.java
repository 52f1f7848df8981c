package guatu.server.wallmap.export;

import guatu.server.wallmap.layer.MapFeature;
import guatu.tiles.datum.Degrees;
import guatu.tiles.datum.ReferenceSystem;
import guatu.tiles.measure.Plane;
import guatu.tiles.shape.Bounds;
import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Reprojection;
import guatu.tiles.shape.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A layer as a shapefile in a zip (SHP), by the ESRI Shapefile Technical Description of July 1998.
 * A shapefile holds one kind of shape: a layer of several kinds becomes several in one zip. The
 * mark of the export lies beside them as {@code export.txt}.
 */
final class ShapeWriter {

    private static final int FILE_CODE = 9994;
    private static final int VERSION = 1000;
    private static final int HEADER = 100;

    private final ReferenceSystem system;
    private final Reprojection turn;

    ShapeWriter(ReferenceSystem system) {
        this.system = system;
        turn = new Reprojection(Degrees.CRS84, system);
    }

    byte[] write(String layer, List<MapFeature> features, LocalDate day, String mark) {
        Map<Kind, List<MapFeature>> kinds = new TreeMap<>();
        for (MapFeature feature : features) {
            if (feature.shape() != null && feature.shape().parts() > 0) {
                kinds.computeIfAbsent(feature.shape().kind(), _ -> new ArrayList<>()).add(feature);
            }
        }
        if (kinds.isEmpty()) {
            kinds.put(Kind.POLYGON, List.of());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<Kind, List<MapFeature>> one : kinds.entrySet()) {
                String name =
                        kinds.size() == 1
                                ? layer
                                : layer + "_" + one.getKey().name().toLowerCase(Locale.ROOT);
                files(zip, name, one.getKey(), one.getValue(), day);
            }
            put(zip, "export.txt", mark.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The shapefile cannot be written.", e);
        }
        return bytes.toByteArray();
    }

    private void files(
            ZipOutputStream zip, String name, Kind kind, List<MapFeature> features, LocalDate day)
            throws IOException {
        int type = type(kind, features);
        ByteArrayOutputStream shapes = new ByteArrayOutputStream();
        ByteBuffer index = ByteBuffer.allocate(8 * features.size());
        Bounds around = Bounds.NONE;
        for (int i = 0; i < features.size(); i++) {
            @Nullable Shape held = features.get(i).shape();
            if (held == null) {
                continue;
            }
            Shape shape = turn.of(held);
            around = around.with(shape.bounds());
            byte[] record = record(type, shape);
            index.putInt((HEADER + shapes.size()) / 2).putInt(record.length / 2);
            shapes.writeBytes(
                    ByteBuffer.allocate(8).putInt(i + 1).putInt(record.length / 2).array());
            shapes.writeBytes(record);
        }
        Bounds box = around.isNone() ? new Bounds(0, 0, 0, 0) : around;
        put(zip, name + ".shp", header(type, box, shapes.size()), shapes.toByteArray());
        put(zip, name + ".shx", header(type, box, index.capacity()), index.array());
        put(zip, name + ".dbf", DbfWriter.write(features, day));
        put(zip, name + ".prj", CrsText.esri(system).getBytes(StandardCharsets.UTF_8));
        put(zip, name + ".cpg", "UTF-8".getBytes(StandardCharsets.UTF_8));
    }

    /** Points are multiple for all as soon as they are for one. */
    private static int type(Kind kind, List<MapFeature> features) {
        boolean several =
                features.stream().anyMatch(one -> one.shape() != null && one.shape().parts() > 1);
        return switch (kind) {
            case POINT -> several ? 8 : 1;
            case LINE -> 3;
            case POLYGON -> 5;
        };
    }

    private static void put(ZipOutputStream zip, String name, byte[]... parts) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        for (byte[] part : parts) {
            zip.write(part);
        }
        zip.closeEntry();
    }

    private static byte[] header(int type, Bounds box, int bytes) {
        ByteBuffer head = ByteBuffer.allocate(HEADER);
        head.putInt(0, FILE_CODE).putInt(24, (HEADER + bytes) / 2);
        head.order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(28, VERSION).putInt(32, type);
        box(head, 36, box);
        return head.array();
    }

    private static void box(ByteBuffer into, int at, Bounds box) {
        into.putDouble(at, box.west()).putDouble(at + 8, box.south());
        into.putDouble(at + 16, box.east()).putDouble(at + 24, box.north());
    }

    private static byte[] record(int type, Shape shape) {
        if (type == 1) {
            ByteBuffer point = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN).putInt(1);
            return point.putDouble(shape.numbers()[0]).putDouble(shape.numbers()[1]).array();
        }
        int places = shape.size() / 2;
        int parts = type == 8 ? 0 : shape.parts();
        int head = type == 8 ? 40 : 44 + 4 * parts;
        ByteBuffer record = ByteBuffer.allocate(head + 16 * places).order(ByteOrder.LITTLE_ENDIAN);
        record.putInt(0, type);
        box(record, 4, shape.bounds());
        if (type == 8) {
            record.putInt(36, places);
        } else {
            record.putInt(36, parts).putInt(40, places);
            for (int part = 0; part < parts; part++) {
                record.putInt(44 + 4 * part, shape.start(part) / 2);
            }
        }
        record.position(head);
        for (int part = 0; part < shape.parts(); part++) {
            places(shape, part, record);
        }
        return record.array();
    }

    /** Outer rings run clockwise, holes the other way. */
    private static void places(Shape shape, int part, ByteBuffer into) {
        double[] numbers = shape.numbers();
        int from = shape.start(part);
        int to = shape.end(part);
        boolean turned =
                shape.kind() == Kind.POLYGON
                        && Plane.area(numbers, from, to) > 0 == shape.isOuter(part);
        for (int i = from; i < to; i += 2) {
            int at = turned ? to - 2 - (i - from) : i;
            into.putDouble(numbers[at]).putDouble(numbers[at + 1]);
        }
    }
}
