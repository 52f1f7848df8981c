package guatu.server.wallmap.file;

import java.util.List;

/** The reading of GIS files as a fuzzer sees it: under each ending that changes what is tried. */
public final class GisTarget {

    private GisTarget() {}

    /** Reads the bytes by every name they might come under. */
    public static void read(byte[] input) {
        for (String name : List.of("a.zip", "a.csv", "a.dxf", "a.gpkg")) {
            GisFiles.read(name, input);
        }
    }
}
