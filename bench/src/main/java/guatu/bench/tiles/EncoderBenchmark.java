package guatu.bench.tiles;

import com.onthegomap.planetiler.VectorTile;
import guatu.bench.CpuClock;
import guatu.bench.tiles.MadeUpCity.Thing;
import guatu.tiles.datum.WebMercator;
import guatu.tiles.shape.Bytes;
import guatu.tiles.shape.Shape;
import guatu.tiles.shape.WkbWriter;
import guatu.tiles.vector.DrawnFeature;
import guatu.tiles.vector.LayerEncoder;
import guatu.tiles.vector.TileAddress;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * The encoder alone, beside planetiler's: from well-known binary and properties to the bytes of one
 * tile of zoom 13 that holds all the features, nothing cut.
 */
final class EncoderBenchmark {

    private static final int PIXELS = 256;

    private final TileAddress tile;
    private final List<Thing> parcels;
    private final List<Thing> points;
    private final byte[] records;
    private final List<byte[]> wkbs = new ArrayList<>();

    EncoderBenchmark(List<Thing> allParcels, List<Thing> allPoints) {
        double[] middle = WebMercator.METRES.of(120.4, 36.16);
        tile = TileAddress.at(13, middle[0], middle[1]);
        parcels = allParcels.stream().filter(this::isInside).toList();
        points = allPoints.stream().filter(this::isInside).toList();
        Bytes drawn = new Bytes(1 << 20);
        for (Thing thing : parcels) {
            DrawnFeature.write(thing.id(), thing.tags(), thing.shape(), drawn);
            wkbs.add(WkbWriter.write(thing.shape()));
        }
        records = drawn.toArray();
    }

    private boolean isInside(Thing thing) {
        Shape shape = thing.shape();
        var box = shape.bounds();
        var own = tile.bounds(-0.01);
        return own.holds(box.west(), box.south()) && own.holds(box.east(), box.north());
    }

    void print() {
        LayerEncoder encoder = new LayerEncoder();
        int size = ours(encoder).length;
        int other = theirs().length;
        for (int i = 0; i < 200; i++) {
            ours(encoder);
            theirs();
        }
        long mine = CpuClock.best(25, () -> ours(encoder));
        long planetiler = CpuClock.best(15, this::theirs);
        System.out.printf(
                "encoder alone, %,d parcels in one tile (%,d points beside): CPU %.2f ms;"
                        + " planetiler %.2f ms: 1/%.1f; bytes %+.2f %%%n",
                parcels.size(),
                points.size(),
                mine / 1e6,
                planetiler / 1e6,
                (double) planetiler / mine,
                100.0 * (size - other) / other);
    }

    private byte[] ours(LayerEncoder encoder) {
        encoder.begin(tile);
        encoder.addAll(records);
        Bytes into = new Bytes(1 << 16);
        encoder.finish("parcels", into);
        return into.toArray();
    }

    private byte[] theirs() {
        WKBReader reader = new WKBReader();
        double scale = PIXELS / tile.side();
        AffineTransformation toPixels =
                new AffineTransformation(
                        scale, 0, -tile.west() * scale, 0, -scale, tile.north() * scale);
        List<VectorTile.Feature> features = new ArrayList<>();
        for (int i = 0; i < wkbs.size(); i++) {
            try {
                Geometry geometry = reader.read(wkbs.get(i));
                geometry.apply(toPixels);
                Thing thing = parcels.get(i);
                features.add(
                        new VectorTile.Feature(
                                "parcels",
                                thing.id(),
                                VectorTile.encodeGeometry(geometry),
                                thing.properties()));
            } catch (ParseException e) {
                throw new IllegalStateException(e);
            }
        }
        return new VectorTile().addLayerFeatures("parcels", features).encode();
    }
}
