package guatu.server.wallmap.ogc;

import guatu.tiles.datum.Degrees;
import guatu.tiles.datum.ReferenceSystem;
import guatu.tiles.datum.ReferenceSystems;
import guatu.tiles.datum.WebMercator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The reference systems that features are told in (坐标系), by their addresses at the OGC. */
final class Crs {

    /** The one that needs no asking. */
    static final ReferenceSystem USUAL = Degrees.CRS84;

    static final List<ReferenceSystem> ALL =
            List.of(
                    Degrees.CRS84,
                    Degrees.WGS84,
                    Degrees.CGCS2000,
                    zone(4549),
                    zone(4548),
                    zone(4528),
                    WebMercator.METRES);

    private Crs() {}

    private static ReferenceSystem zone(int code) {
        return Objects.requireNonNull(ReferenceSystems.ofEpsg(code));
    }

    static List<String> addresses() {
        return ALL.stream().map(ReferenceSystems::address).toList();
    }

    /** The one of that address; null when it is none of ours. */
    static @Nullable ReferenceSystem of(String address) {
        return ALL.stream()
                .filter(one -> ReferenceSystems.address(one).equals(address))
                .findFirst()
                .orElse(null);
    }
}
