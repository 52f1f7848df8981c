package guatu.tiles.datum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The reference systems there are (坐标系目录), found by code, by OGC address, by name. */
public final class ReferenceSystems {

    private static final Pattern CODE =
            Pattern.compile(
                    "(?:epsg:{1,2}|urn:ogc:def:crs:epsg:[^:]*:"
                            + "|https?://www\\.opengis\\.net/def/crs/epsg/[^/]+/)?(\\d{4,6})");

    /** First and last codes of the four families of Gauss–Krüger zones of CGCS2000. */
    private static final int SIX_WITH_ZONE = 4491;

    private static final int SIX = 4502;
    private static final int THREE_WITH_ZONE = 4513;
    private static final int THREE = 4534;
    private static final int LAST = 4554;

    private ReferenceSystems() {}

    /** The system of that EPSG code, or null when it is none of ours. */
    public static @Nullable ReferenceSystem ofEpsg(int code) {
        return switch (code) {
            case 4326 -> Degrees.WGS84;
            case 4490 -> Degrees.CGCS2000;
            case 3857, 900913 -> WebMercator.METRES;
            default -> code < SIX_WITH_ZONE || code > LAST ? null : zone(code);
        };
    }

    private static GaussKruger zone(int code) {
        if (code < SIX) {
            int zone = code - SIX_WITH_ZONE + 13;
            return new GaussKruger(code, zone * 6 - 3, zone);
        }
        if (code < THREE_WITH_ZONE) {
            return new GaussKruger(code, (code - SIX) * 6 + 75, 0);
        }
        if (code < THREE) {
            int zone = code - THREE_WITH_ZONE + 25;
            return new GaussKruger(code, zone * 3, zone);
        }
        return new GaussKruger(code, (code - THREE) * 3 + 75, 0);
    }

    /** The 3° zone around a longitude, with its number before the easting or without. */
    public static GaussKruger zoneAt(double lon, boolean numbered) {
        int zone = Math.clamp(Math.round(lon / 3), 25, 45);
        return zone(numbered ? THREE_WITH_ZONE + zone - 25 : THREE + zone - 25);
    }

    /**
     * The system that a text names: {@code 4549}, {@code EPSG:4549}, an OGC address or URN, {@code
     * CRS84}, {@code WGS84}, {@code CGCS2000}, {@code GCJ-02}, {@code BD-09}; null for any other.
     */
    public static @Nullable ReferenceSystem named(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        Matcher code = CODE.matcher(name);
        if (code.matches()) {
            return ofEpsg(Integer.parseInt(code.group(1)));
        }
        return switch (name) {
            case "crs84",
                    "wgs84",
                    "wgs-84",
                    "http://www.opengis.net/def/crs/ogc/1.3/crs84",
                    "urn:ogc:def:crs:ogc:1.3:crs84",
                    "urn:ogc:def:crs:ogc::crs84" ->
                    Degrees.CRS84;
            case "cgcs2000" -> Degrees.CGCS2000;
            case "gcj-02", "gcj02" -> Shifted.GCJ02;
            case "bd-09", "bd09" -> Shifted.BD09;
            default -> null;
        };
    }

    /** Its address at the OGC, or its name where the OGC has none. */
    public static String address(ReferenceSystem system) {
        if (system.epsg() > 0) {
            return "http://www.opengis.net/def/crs/EPSG/0/" + system.epsg();
        }
        return system.equals(Degrees.CRS84)
                ? "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
                : system.name();
    }

    /** Every system of CGCS2000 in metres that a city near a longitude may mean. */
    public static List<GaussKruger> near(double lon) {
        List<GaussKruger> near = new ArrayList<>();
        near.add(zoneAt(lon, false));
        near.add(zoneAt(lon, true));
        int six = (int) Math.clamp(Math.floor(lon / 6) + 1, 13, 23);
        near.add(zone(SIX + six - 13));
        near.add(zone(SIX_WITH_ZONE + six - 13));
        return near;
    }
}
