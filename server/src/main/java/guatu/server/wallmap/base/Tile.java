package guatu.server.wallmap.base;

/** A tile as it is sent (底图瓦片). */
final class Tile {

    private final byte[] content;
    private final String type;
    private final boolean gzipped;

    Tile(byte[] content, String type) {
        this.content = content;
        this.type = type;
        gzipped = content.length > 1 && content[0] == 0x1F && content[1] == (byte) 0x8B;
    }

    /** Not a copy. */
    byte[] content() {
        return content;
    }

    /** Its media type. */
    String type() {
        return type;
    }

    boolean isGzipped() {
        return gzipped;
    }

    /** The media type of a format's short name. */
    static String typeOf(String format) {
        return switch (format) {
            case "pbf", "mvt" -> "application/vnd.mapbox-vector-tile";
            case "jpg", "jpeg" -> "image/jpeg";
            case "webp" -> "image/webp";
            case "avif" -> "image/avif";
            default -> "image/png";
        };
    }
}
