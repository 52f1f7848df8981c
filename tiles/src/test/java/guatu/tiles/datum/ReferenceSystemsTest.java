package guatu.tiles.datum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

/** Datums and projections as maps of Qingdao use them, held against PROJ's formulas. */
class ReferenceSystemsTest {

    private static final double MILLIMETRE = 0.001;

    @ParameterizedTest
    @CsvSource({
        // 五四广场, 即墨古城, 邮轮母港, and the corners of the city.
        "120.3826, 36.0614",
        "120.4480, 36.3860",
        "120.3010, 36.0920",
        "119.5000, 35.5800",
        "121.0000, 37.1500"
    })
    void metresOf4549AreThoseOfProj4j(double lon, double lat) {
        double[] ours = system("EPSG:4549").of(lon, lat);
        ProjCoordinate theirs = proj4j(120, 500_000, lon, lat);
        assertThat(ours[0]).isCloseTo(theirs.x, within(MILLIMETRE));
        assertThat(ours[1]).isCloseTo(theirs.y, within(MILLIMETRE));
    }

    @Test
    void theZoneNumberStandsBeforeTheEasting() {
        double[] plain = system("4549").of(120.3826, 36.0614);
        double[] numbered = system("EPSG:4528").of(120.3826, 36.0614);
        assertThat(numbered[0] - plain[0]).isEqualTo(40_000_000, within(1e-6));
        assertThat(numbered[1]).isEqualTo(plain[1]);
    }

    @ParameterizedTest
    @CsvSource({
        "4491, 75, 13", "4501, 135, 23", "4502, 75, 0", "4512, 135, 0", "4508, 111, 0",
        "4513, 75, 25", "4533, 135, 45", "4534, 75, 0", "4554, 135, 0", "4548, 117, 0"
    })
    void codesOfTheZonesAreTheirs(int code, double meridian, int zone) {
        assertThat(ReferenceSystems.ofEpsg(code)).isEqualTo(new GaussKruger(code, meridian, zone));
    }

    @Test
    void aTextNamesASystemHoweverItIsWritten() {
        assertThat(
                        Stream.of(
                                "4490",
                                "EPSG:4490",
                                "urn:ogc:def:crs:EPSG::4490",
                                "http://www.opengis.net/def/crs/EPSG/0/4490",
                                "CGCS2000"))
                .allSatisfy(text ->
                        assertThat(ReferenceSystems.named(text)).isEqualTo(Degrees.CGCS2000));
        assertThat(ReferenceSystems.named("http://www.opengis.net/def/crs/OGC/1.3/CRS84"))
                .isEqualTo(Degrees.CRS84);
        assertThat(ReferenceSystems.named("EPSG:2360")).isNull();
        assertThat(ReferenceSystems.named("北京54")).isNull();
    }

    static List<ReferenceSystem> systems() {
        return List.of(
                system("4549"),
                system("4548"),
                system("4528"),
                system("4507"),
                WebMercator.METRES,
                Shifted.GCJ02,
                Shifted.BD09);
    }

    @ParameterizedTest
    @MethodSource("systems")
    void thereAndBackIsBelowAMillimetre(ReferenceSystem system) {
        SplittableRandom random = new SplittableRandom(20221219);
        for (int i = 0; i < 20_000; i++) {
            double lon = random.nextDouble(117, 123);
            double lat = random.nextDouble(34, 39);
            double[] back = system.of(lon, lat);
            system.toDegrees(back);
            double metres = Geodesic.WGS84.Inverse(lat, lon, back[1], back[0]).s12;
            assertThat(metres).as("%s at %s %s", system, lon, lat).isLessThan(MILLIMETRE);
        }
    }

    /** Areas of parcels must be those of the survey to a part in a billion. */
    @ParameterizedTest
    @ValueSource(doubles = {-1.5, -0.7, 0.0002, 0.4, 1.5, 3})
    void thereAndBackWithinAZoneIsNanometres(double beside) {
        GaussKruger zone = ReferenceSystems.zoneAt(120, false);
        for (int lat = 0; lat <= 84; lat += 3) {
            double[] metres = zone.of(120 + beside, lat);
            double[] degrees = zone.degrees(metres[0], metres[1]);
            assertThat(degrees[0]).isCloseTo(120 + beside, within(1e-13));
            assertThat(degrees[1]).isCloseTo(lat, within(1e-13));
        }
    }

    @Test
    void webMercatorIsSpherical() {
        double[] place = WebMercator.METRES.of(120.3826, 36.0614);
        assertThat(place[0]).isCloseTo(13400929.74, within(0.01));
        assertThat(place[1])
                .isCloseTo(
                        6_378_137 * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(36.0614) / 2)),
                        within(1e-6));
        assertThat(WebMercator.METRES.of(0, 90)[1]).isCloseTo(WebMercator.EDGE, within(1e-6));
    }

    /** The known answer of the public formulas at 天安门, and how far Qingdao is shifted. */
    @Test
    void gcj02IsThePublicFormula() {
        double[] beijing = Shifted.GCJ02.of(116.3912757, 39.906217);
        assertThat(beijing[0]).isCloseTo(116.3975, within(2e-4));
        assertThat(beijing[1]).isCloseTo(39.9076, within(2e-4));
        double[] qingdao = Shifted.GCJ02.of(120.3826, 36.0614);
        double shift = Geodesic.WGS84.Inverse(36.0614, 120.3826, qingdao[1], qingdao[0]).s12;
        assertThat(shift).isBetween(300.0, 600.0);
    }

    @Test
    void outsideOfChinaNothingIsShifted() {
        assertThat(Shifted.GCJ02.of(139.7, 35.7)).containsExactly(139.7, 35.7);
    }

    @Test
    void aCityMeansTheZonesAroundIt() {
        assertThat(ReferenceSystems.near(120.38))
                .extracting(GaussKruger::epsg)
                .containsExactly(4549, 4528, 4510, 4499);
    }

    private static ReferenceSystem system(String name) {
        return Objects.requireNonNull(ReferenceSystems.named(name));
    }

    private static ProjCoordinate proj4j(double meridian, double east, double lon, double lat) {
        CRSFactory factory = new CRSFactory();
        CoordinateTransform transform =
                new CoordinateTransformFactory()
                        .createTransform(
                                factory.createFromParameters(
                                        "degrees", "+proj=longlat +ellps=GRS80 +no_defs"),
                                factory.createFromParameters(
                                        "zone",
                                        "+proj=tmerc +lat_0=0 +lon_0=%s +k=1 +x_0=%s +y_0=0"
                                                        .formatted(meridian, east)
                                                + " +ellps=GRS80 +units=m +no_defs"));
        return transform.transform(new ProjCoordinate(lon, lat), new ProjCoordinate());
    }
}
