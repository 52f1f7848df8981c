package guatu.planfile;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A format of plan files (计划文件格式). */
public enum PlanFormat {
    /** Microsoft Project's own, from Project 98 on; read only. */
    MPP("mpp"),
    /** Microsoft Project's XML. */
    MSPDI("xml"),
    /** Primavera's text export. */
    XER("xer"),
    /** Primavera's XML. */
    PMXML("xml");

    private static final int HEAD = 4_096;

    private final String ending;

    PlanFormat(String ending) {
        this.ending = ending;
    }

    /** How a file of this format ends. */
    public String ending() {
        return ending;
    }

    /** Whether Primavera wrote it; Microsoft Project otherwise. */
    public boolean isPrimavera() {
        return this == XER || this == PMXML;
    }

    /** Whether a plan can be written in it. */
    public boolean isWritable() {
        return this != MPP;
    }

    /** The format with this name in any case, or null. */
    public static @Nullable PlanFormat named(String name) {
        for (PlanFormat format : values()) {
            if (format.name().equals(name.toUpperCase(Locale.ROOT))) {
                return format;
            }
        }
        return null;
    }

    /** The format that a file's first bytes tell, or null: names are not believed. */
    public static @Nullable PlanFormat of(byte[] bytes) {
        if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            return MPP;
        }
        String head = head(bytes);
        if (head.startsWith("ERMHDR")) {
            return XER;
        }
        if (head.contains("<APIBusinessObjects") || head.contains("primavera.com/Primavera")) {
            return PMXML;
        }
        boolean microsoft = head.contains("schemas.microsoft.com/project");
        return microsoft || head.contains("<Project>") || head.contains("<Project ") ? MSPDI : null;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** The first characters, whatever of the Unicode encodings they are in. */
    private static String head(byte[] bytes) {
        int length = Math.min(bytes.length, HEAD);
        boolean wide = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
        String head =
                new String(
                        bytes, 0, length, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        return head.startsWith("\ufeff") ? head.substring(1) : head;
    }
}
