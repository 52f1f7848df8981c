package guatu.server.exchange.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.jspecify.annotations.Nullable;

/** The zip package of a workbook and the parts in it; refuses macros, bombs and other formats. */
final class XlsxPackage implements Closeable {

    private static final int ENTRIES_MAX = 10_000;
    private static final long BOMB_RATIO = 200;
    private static final long BOMB_BYTES = 100L << 20;

    private final OPCPackage parts;
    private final PackagePart main;

    private XlsxPackage(OPCPackage parts, PackagePart main) {
        this.parts = parts;
        this.main = main;
    }

    static XlsxPackage open(Path file, String name, Limits limits) throws IOException {
        weigh(file, name, limits);
        try {
            OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
            try {
                return new XlsxPackage(parts, mainPart(parts, name));
            } catch (RuntimeException refused) {
                parts.revert();
                throw refused;
            }
        } catch (InvalidFormatException damaged) {
            throw UnreadableException.of("corrupt", name);
        }
    }

    /** Looks at what the package says of itself before anything is unpacked. */
    private static void weigh(Path file, String name, Limits limits) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long unpacked = 0;
            for (ZipEntry entry : zip.stream().toList()) {
                unpacked += entry.getSize();
                boolean dense = entry.getSize() > BOMB_RATIO * entry.getCompressedSize();
                if (dense && entry.getSize() > BOMB_BYTES) {
                    throw UnreadableException.of("bomb", name);
                }
            }
            if (zip.size() > ENTRIES_MAX) {
                throw UnreadableException.of("bomb", name);
            }
            if (unpacked > limits.unpackedBytes()) {
                throw UnreadableException.of(
                        "huge", name, unpacked >> 20, Long.valueOf(limits.unpackedBytes() >> 20));
            }
            if (zip.getEntry("mimetype") != null) {
                throw UnreadableException.of("ods", name);
            }
        }
    }

    private static PackagePart mainPart(OPCPackage parts, String name)
            throws InvalidFormatException {
        for (PackageRelationship relation : parts.getRelationships()) {
            if (relation.getRelationshipType().endsWith("/officeDocument")) {
                PackagePart main = parts.getPart(relation);
                refuseOtherKinds(parts, main, name);
                return main;
            }
        }
        throw UnreadableException.of("foreign", name);
    }

    private static void refuseOtherKinds(OPCPackage parts, PackagePart main, String name) {
        String type = main.getContentType().toLowerCase(Locale.ROOT);
        boolean macros =
                type.contains("macroenabled")
                        || !parts.getPartsByContentType("application/vnd.ms-office.vbaProject")
                                .isEmpty();
        if (macros) {
            throw UnreadableException.of("macros", name);
        }
        if (type.contains("binary")) {
            throw UnreadableException.of("xlsb", name);
        }
        if (!type.contains("spreadsheetml")) {
            throw UnreadableException.of("foreign", name);
        }
    }

    InputStream workbook() throws IOException {
        return main.getInputStream();
    }

    @Nullable InputStream styles() throws IOException {
        return related("/styles");
    }

    @Nullable InputStream sharedStrings() throws IOException {
        return related("/sharedStrings");
    }

    private @Nullable InputStream related(String type) throws IOException {
        try {
            for (PackageRelationship relation : main.getRelationships()) {
                if (relation.getRelationshipType().endsWith(type)) {
                    return main.getRelatedPart(relation).getInputStream();
                }
            }
            return null;
        } catch (InvalidFormatException damaged) {
            throw new IOException(damaged);
        }
    }

    /** Charts and dialogs stand among the sheets too. */
    boolean isWorksheet(String relation) {
        PackageRelationship found = main.getRelationship(relation);
        return found != null && found.getRelationshipType().endsWith("/worksheet");
    }

    InputStream sheet(String relation) throws IOException {
        return part(relation).getInputStream();
    }

    long size(String relation) {
        try {
            return isWorksheet(relation) ? Math.max(0, part(relation).getSize()) : 0;
        } catch (IOException missing) {
            return 0;
        }
    }

    private PackagePart part(String relation) throws IOException {
        try {
            return main.getRelatedPart(main.getRelationship(relation));
        } catch (InvalidFormatException damaged) {
            throw new IOException(damaged);
        }
    }

    @Override
    public void close() {
        // Nothing was changed: revert lets the file go without writing it.
        parts.revert();
    }
}
