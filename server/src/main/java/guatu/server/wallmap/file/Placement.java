package guatu.server.wallmap.file;

import guatu.server.web.Outcome;
import guatu.server.web.Problem;
import guatu.tiles.datum.Degrees;
import guatu.tiles.datum.ReferenceSystem;
import guatu.tiles.shape.Bounds;
import guatu.tiles.shape.Reprojection;
import guatu.tiles.shape.Shape;
import guatu.tiles.shape.SystemGuess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the features of a file into place (坐标归位): into degrees, by the reference system that the
 * caller or the file names, or by the size of the numbers.
 *
 * @param system what the numbers are in
 * @param isGuessed whether nobody named it
 * @param isSwapped whether north stood before east
 * @param features in degrees of WGS 84
 */
record Placement(
        ReferenceSystem system, boolean isGuessed, boolean isSwapped, List<RawFeature> features) {

    static Outcome<Placement> of(GisFile file, @Nullable ReferenceSystem wanted, double lon) {
        Bounds around = Scaling.around(file.features());
        ReferenceSystem named = wanted == null ? file.told() : wanted;
        SystemGuess guess = SystemGuess.of(around, lon);
        if (guess.system() == null) {
            guess = SystemGuess.of(most(file.features()), lon);
        }
        boolean fits =
                named == null
                        || guess.system() == null
                        || guess.system().isInDegrees() == named.isInDegrees();
        ReferenceSystem system = named == null ? guess.system() : named;
        if (system == null || !fits) {
            return Outcome.refused(
                    Problem.at(
                            "map.file.no-system",
                            "crs",
                            "%s, %s … %s, %s"
                                    .formatted(
                                            around.west(),
                                            around.south(),
                                            around.east(),
                                            around.north())));
        }
        boolean swapped = guess.system() != null && guess.isSwapped();
        List<RawFeature> placed = new ArrayList<>();
        Reprojection turn = new Reprojection(system, Degrees.CRS84);
        for (RawFeature feature : file.features()) {
            Shape shape = swapped ? swapped(feature.shape()) : feature.shape();
            placed.add(new RawFeature(turn.of(shape), feature.properties()));
        }
        return Outcome.done(new Placement(system, named == null, swapped, placed));
    }

    /** The box around the middles of most features, without the few that lie farthest out. */
    private static Bounds most(List<RawFeature> features) {
        double[] east = new double[features.size()];
        double[] north = new double[features.size()];
        for (int i = 0; i < east.length; i++) {
            Bounds box = features.get(i).shape().bounds();
            east[i] = (box.west() + box.east()) / 2;
            north[i] = (box.south() + box.north()) / 2;
        }
        Arrays.sort(east);
        Arrays.sort(north);
        int few = east.length / 20 + (east.length >= 3 ? 1 : 0);
        int last = east.length - 1 - few;
        return few >= last
                ? Bounds.NONE
                : new Bounds(east[few], north[few], east[last], north[last]);
    }

    private static Shape swapped(Shape shape) {
        Shape turned = shape.copy();
        double[] numbers = turned.numbers();
        for (int i = 0; i < turned.size(); i += 2) {
            double first = numbers[i];
            numbers[i] = numbers[i + 1];
            numbers[i + 1] = first;
        }
        return turned;
    }
}
