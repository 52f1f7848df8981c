package guatu.server.wallmap.export;

import guatu.tiles.datum.Degrees;
import guatu.tiles.datum.GaussKruger;
import guatu.tiles.datum.ReferenceSystem;
import guatu.tiles.datum.WebMercator;

/** Reference systems as well-known text (坐标系文本): OGC 01-009 for GeoPackage, Esri's for .prj. */
final class CrsText {

    private static final String CGCS2000 =
            "GEOGCS[\"China Geodetic Coordinate System 2000\",DATUM[\"China_2000\","
                    + "SPHEROID[\"CGCS2000\",6378137,298.257222101,AUTHORITY[\"EPSG\",\"1024\"]],"
                    + "AUTHORITY[\"EPSG\",\"1043\"]],PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\","
                    + "\"8901\"]],UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],"
                    + "AUTHORITY[\"EPSG\",\"4490\"]]";

    private static final String WGS84 =
            "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
                    + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM["
                    + "\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\","
                    + "0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],"
                    + "AUTHORITY[\"EPSG\",\"4326\"]]";

    private static final String ESRI_CGCS2000 =
            "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
                    + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
                    + "UNIT[\"Degree\",0.0174532925199433]]";

    private static final String ESRI_WGS84 =
            "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,"
                    + "298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\","
                    + "0.0174532925199433]]";

    private CrsText() {}

    /** As GeoPackage asks for, with the authority's codes. */
    static String ogc(ReferenceSystem system) {
        return switch (system) {
            case GaussKruger zone ->
                    ("PROJCS[\"%s\",%s,PROJECTION[\"Transverse_Mercator\"],PARAMETER["
                                    + "\"latitude_of_origin\",0],PARAMETER["
                                    + "\"central_meridian\",%s],PARAMETER["
                                    + "\"scale_factor\",1],PARAMETER["
                                    + "\"false_easting\",%d],"
                                    + "PARAMETER[\"false_northing\",0],UNIT[\"metre\",1,AUTHORITY["
                                    + "\"EPSG\",\"9001\"]],AUTHORITY[\"EPSG\",\"%d\"]]")
                            .formatted(
                                    name(zone).replace('_', ' '),
                                    CGCS2000,
                                    plain(zone.centralMeridian()),
                                    easting(zone),
                                    zone.epsg());
            case WebMercator _ ->
                    "PROJCS[\"WGS 84 / Pseudo-Mercator\","
                            + WGS84
                            + ",PROJECTION[\"Mercator_1SP\"],PARAMETER[\"central_meridian\",0],"
                            + "PARAMETER[\"scale_factor\",1],PARAMETER[\"false_easting\",0],"
                            + "PARAMETER[\"false_northing\",0],UNIT[\"metre\",1,AUTHORITY[\"EPSG\","
                            + "\"9001\"]],AUTHORITY[\"EPSG\",\"3857\"]]";
            default -> system.equals(Degrees.CGCS2000) ? CGCS2000 : WGS84;
        };
    }

    /** As Esri's programs write it beside a shapefile. */
    static String esri(ReferenceSystem system) {
        return switch (system) {
            case GaussKruger zone ->
                    ("PROJCS[\"%s\",%s,PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\","
                                    + "%d.0],PARAMETER[\"False_Northing\",0.0],PARAMETER["
                                    + "\"Central_Meridian\",%s],PARAMETER[\"Scale_Factor\",1.0],"
                                    + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]")
                            .formatted(
                                    name(zone),
                                    ESRI_CGCS2000,
                                    easting(zone),
                                    zone.centralMeridian());
            case WebMercator _ ->
                    "PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\","
                            + ESRI_WGS84
                            + ",PROJECTION[\"Mercator_Auxiliary_Sphere\"],PARAMETER["
                            + "\"False_Easting\",0.0],PARAMETER[\"False_Northing\",0.0],PARAMETER["
                            + "\"Central_Meridian\",0.0],PARAMETER[\"Standard_Parallel_1\",0.0],"
                            + "PARAMETER[\"Auxiliary_Sphere_Type\",0.0],UNIT[\"Meter\",1.0]]";
            default -> system.equals(Degrees.CGCS2000) ? ESRI_CGCS2000 : ESRI_WGS84;
        };
    }

    private static String name(GaussKruger zone) {
        boolean isSix = zone.epsg() < 4513;
        String kind = isSix ? "CGCS2000_GK" : "CGCS2000_3_Degree_GK";
        return zone.zone() == 0
                ? kind + "_CM_" + plain(zone.centralMeridian()) + "E"
                : kind + "_Zone_" + zone.zone();
    }

    private static String plain(double degrees) {
        return String.valueOf(Math.round(degrees));
    }

    private static long easting(GaussKruger zone) {
        return zone.zone() * 1_000_000L + 500_000;
    }
}
