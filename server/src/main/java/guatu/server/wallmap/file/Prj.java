package guatu.server.wallmap.file;

import guatu.server.web.Problem;
import guatu.tiles.datum.Degrees;
import guatu.tiles.datum.GaussKruger;
import guatu.tiles.datum.ReferenceSystem;
import guatu.tiles.datum.ReferenceSystems;
import guatu.tiles.datum.WebMercator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The reference system that a .prj names (投影文件). One that is none of ours is refused. */
final class Prj {

    private static final Pattern AUTHORITY =
            Pattern.compile("authority\\[\"epsg\",\"?(\\d+)\"?\\]\\]$");
    private static final Pattern MERIDIAN =
            Pattern.compile("parameter\\[\"central_meridian\",([0-9.+-]+)");
    private static final Pattern EASTING =
            Pattern.compile("parameter\\[\"false_easting\",([0-9.+-]+)");
    private static final int FIRST_ZONE = 4491;
    private static final int LAST_ZONE = 4554;

    private Prj() {}

    static ReferenceSystem system(String text) {
        String wkt = text.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        Matcher authority = AUTHORITY.matcher(wkt);
        if (authority.find()) {
            ReferenceSystem known = ReferenceSystems.ofEpsg(Integer.parseInt(authority.group(1)));
            if (known != null) {
                return known;
            }
        }
        boolean chinese =
                wkt.contains("china_2000")
                        || wkt.contains("2000\"")
                        || wkt.contains("cgcs2000")
                        || wkt.contains("cgcs_2000");
        boolean world = wkt.contains("wgs84") || wkt.contains("wgs_1984");
        if (wkt.startsWith("geogcs") && (chinese || world)) {
            return chinese ? Degrees.CGCS2000 : Degrees.CRS84;
        }
        if (wkt.contains("mercator_auxiliary_sphere") || wkt.contains("pseudo-mercator")) {
            return WebMercator.METRES;
        }
        if (wkt.startsWith("projcs") && chinese) {
            ReferenceSystem zone = zone(wkt);
            if (zone != null) {
                return zone;
            }
        }
        throw new UnreadableException(
                Problem.at("map.file.prj", ".prj", text.substring(0, Math.min(80, text.length()))));
    }

    private static @Nullable ReferenceSystem zone(String wkt) {
        Matcher meridian = MERIDIAN.matcher(wkt);
        Matcher easting = EASTING.matcher(wkt);
        if (!meridian.find() || !easting.find()) {
            return null;
        }
        double middle = Double.parseDouble(meridian.group(1));
        int zone = (int) Math.floor(Double.parseDouble(easting.group(1)) / 1e6);
        for (int code = LAST_ZONE; code >= FIRST_ZONE; code--) {
            if (ReferenceSystems.ofEpsg(code) instanceof GaussKruger one
                    && one.centralMeridian() == middle
                    && one.zone() == zone) {
                return one;
            }
        }
        return null;
    }
}
