package guatu.server.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Tells the media type of a file by its first bytes (文件特征), not by its name. Office documents are
 * looked into without unpacking them; those with macros are not taken.
 */
final class MediaSignature {

    private static final int MOST_PARTS = 2_000;
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private MediaSignature() {}

    /** The media type, or null for anything that is no evidence. */
    static @Nullable String typeOf(byte[] content) {
        if (starts(content, 0, 0xff, 0xd8, 0xff)) {
            return "image/jpeg";
        }
        if (starts(content, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return "image/png";
        }
        if (starts(content, 0, 'R', 'I', 'F', 'F') && starts(content, 8, 'W', 'E', 'B', 'P')) {
            return "image/webp";
        }
        if (starts(content, 4, 'f', 't', 'y', 'p') && isHeic(content)) {
            return "image/heic";
        }
        if (starts(content, 0, '%', 'P', 'D', 'F', '-')) {
            return "application/pdf";
        }
        return starts(content, 0, 'P', 'K', 3, 4) ? officeType(content) : null;
    }

    private static boolean isHeic(byte[] content) {
        if (content.length < 12) {
            return false;
        }
        return switch (new String(content, 8, 4, StandardCharsets.ISO_8859_1)) {
            case "heic", "heix", "heim", "heis", "mif1", "msf1" -> true;
            default -> false;
        };
    }

    /** Only the names of the parts are read, from the directory at the file's end. */
    private static @Nullable String officeType(byte[] content) {
        try (ZipFile zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                        .get()) {
            List<String> parts =
                    Collections.list(zip.getEntries()).stream()
                            .limit(MOST_PARTS)
                            .map(ZipArchiveEntry::getName)
                            .toList();
            boolean hasMacros = parts.stream().anyMatch(part -> part.endsWith("vbaProject.bin"));
            return hasMacros ? null : typeOfParts(parts);
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String typeOfParts(List<String> parts) {
        return parts.stream()
                .map(MediaSignature::typeOfPart)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String typeOfPart(String name) {
        return switch (name) {
            case "word/document.xml" -> OFFICE + "wordprocessingml.document";
            case "xl/workbook.xml" -> OFFICE + "spreadsheetml.sheet";
            case "ppt/presentation.xml" -> OFFICE + "presentationml.presentation";
            default -> null;
        };
    }

    private static boolean starts(byte[] content, int at, int... signature) {
        if (content.length < at + signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((content[at + i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
