package guatu.server.wallmap.file;

import java.nio.charset.StandardCharsets;

/** Drawings as CAD programs write them, in a few lines. */
final class Drawings {

    private Drawings() {}

    static byte[] of(int unit, String... entities) {
        return ("0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\nAC1027\n9\n$INSUNITS\n70\n%d\n0\nENDSEC\n"
                        + "0\nSECTION\n2\nENTITIES\n%s0\nENDSEC\n0\nEOF\n")
                .formatted(unit, String.join("", entities))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A closed polyline of a square. */
    static String square(double x, double y, double side) {
        return "0\nLWPOLYLINE\n5\n2F\n8\n宗地\n90\n4\n70\n1\n"
                + corner(x, y)
                + corner(x + side, y)
                + corner(x + side, y + side)
                + corner(x, y + side);
    }

    static String corner(double x, double y) {
        return "10\n%s\n20\n%s\n".formatted(x, y);
    }

    static String text(double x, double y, String text) {
        return "0\nTEXT\n8\n注记\n" + corner(x, y) + "40\n2.5\n1\n" + text + "\n";
    }

    static String circle(double x, double y, double radius) {
        return "0\nCIRCLE\n8\n水池\n" + corner(x, y) + "40\n" + radius + "\n";
    }
}
