package guatu.document.word;

import guatu.document.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The zip package of a Word file (OPC 包). Parts that nobody changes are copied as they are packed,
 * not unpacked and packed again.
 */
final class Parts {

    private static final int ENTRIES_MAX = 10_000;
    private static final long UNPACKED_MAX = 256L << 20;
    private static final int[] OLD_OFFICE = {0xD0, 0xCF, 0x11, 0xE0};

    private final byte[] file;
    private final Map<String, byte[]> parts;

    private Parts(byte[] file, Map<String, byte[]> parts) {
        this.file = file;
        this.parts = parts;
    }

    /** Opens a package and unpacks its XML parts; refuses what is none, encrypted or a bomb. */
    static Parts open(byte[] file, String name) throws UnreadableException {
        if (startsWith(file, OLD_OFFICE)) {
            throw UnreadableException.of("old-or-encrypted", name);
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long unpacked = 0;
        try (ZipFile zip = zip(file)) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > ENTRIES_MAX) {
                throw UnreadableException.of("huge", name);
            }
            for (ZipArchiveEntry entry : entries) {
                byte[] content = content(zip, entry, UNPACKED_MAX - unpacked);
                if (content == null) {
                    throw UnreadableException.of("huge", name);
                }
                unpacked += content.length;
                if (parts.put(entry.getName(), content) != null) {
                    throw UnreadableException.of("damaged", name);
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw UnreadableException.of("damaged", name);
        }
        return new Parts(file, parts);
    }

    private static ZipFile zip(byte[] file) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get();
    }

    /** The unpacked part with its checksum checked, or null when it is larger than it may be. */
    private static byte @Nullable [] content(ZipFile zip, ZipArchiveEntry entry, long most)
            throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, most + 1));
            if (content.length > most) {
                return null;
            }
            var sum = new java.util.zip.CRC32();
            sum.update(content);
            if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
                throw new IOException(entry.getName());
            }
            return content;
        }
    }

    private static boolean startsWith(byte[] file, int[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    byte @Nullable [] part(String name) {
        return parts.get(name);
    }

    /** The same package with some parts changed or added; the order of the others stays. */
    byte[] with(Map<String, byte[]> changed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + 8192);
        try (ZipFile zip = zip(file);
                ZipArchiveOutputStream packed = new ZipArchiveOutputStream(out)) {
            Set<String> missing = new HashSet<>(changed.keySet());
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                byte[] content = changed.get(entry.getName());
                if (content == null) {
                    packed.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
                } else {
                    missing.remove(entry.getName());
                    put(packed, entry.getName(), entry.getTime(), content);
                }
            }
            for (String name : missing.stream().sorted().toList()) {
                put(packed, name, 0, changed.get(name));
            }
        }
        return out.toByteArray();
    }

    private static void put(
            ZipArchiveOutputStream packed, String name, long time, byte @Nullable [] content)
            throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setMethod(ZipEntry.DEFLATED);
        entry.setTime(time);
        packed.putArchiveEntry(entry);
        packed.write(content == null ? new byte[0] : content);
        packed.closeArchiveEntry();
    }
}
