package guatu.server.wallmap.file;

import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import guatu.tiles.shape.Bounds;
import guatu.tiles.shape.Shape;
import guatu.tiles.shape.SystemGuess;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings a drawing to metres (单位换算). Drawings say inches more often than they are in inches: the
 * numbers decide. Where they lie at the city as metres, the unit is passed over; where they do so
 * only after the unit is taken off, it is; else nobody can tell where the drawing belongs.
 */
final class Scaling {

    private Scaling() {}

    static Outcome<GisFile> toMetres(GisFile file, double lon) {
        LengthUnit unit = file.unit();
        if (unit == null || unit == LengthUnit.METRE) {
            return Outcome.done(file);
        }
        Bounds around = around(file.features());
        if (SystemGuess.of(around, lon).system() != null) {
            return Outcome.done(
                    file.with(
                            file.features(),
                            Problem.at("map.file.note.unit-passed", "unit", unit.symbol())));
        }
        double metres = unit.metres();
        Bounds there =
                new Bounds(
                        around.west() * metres,
                        around.south() * metres,
                        around.east() * metres,
                        around.north() * metres);
        if (SystemGuess.of(there, lon).system() == null) {
            return Outcome.refused(
                    Problem.at(
                            "map.file.unit",
                            "unit",
                            unit.symbol(),
                            "%.3f, %.3f".formatted(around.west(), around.south())));
        }
        List<RawFeature> scaled = new ArrayList<>();
        file.features()
                .forEach(one ->
                        scaled.add(new RawFeature(scaled(one.shape(), metres), one.properties())));
        return Outcome.done(
                file.with(scaled, Problem.at("map.file.note.unit", "unit", unit.symbol(), metres)));
    }

    static Bounds around(List<RawFeature> features) {
        Bounds around = Bounds.NONE;
        for (RawFeature feature : features) {
            around = around.with(feature.shape().bounds());
        }
        return around;
    }

    private static Shape scaled(Shape shape, double by) {
        Shape scaled = shape.copy();
        double[] numbers = scaled.numbers();
        for (int i = 0; i < scaled.size(); i++) {
            numbers[i] *= by;
        }
        return scaled;
    }
}
