package guatu.tiles.measure;

import guatu.tiles.shape.Kind;
import guatu.tiles.shape.Shape;

/** Area and length of whole shapes in degrees (图形量算), on the ellipsoid. */
public final class Measures {

    private Measures() {}

    /** Square metres within a polygon, holes taken off; 0 for anything else. */
    public static double squareMetres(Shape degrees) {
        double area = 0;
        for (int part = 0; degrees.kind() == Kind.POLYGON && part < degrees.parts(); part++) {
            double ring =
                    Math.abs(
                            Geodesic.area(
                                    degrees.numbers(), degrees.start(part), degrees.end(part)));
            area += degrees.isOuter(part) ? ring : -ring;
        }
        return area;
    }

    /** Metres along a line, all its parts; 0 for anything else. */
    public static double metres(Shape degrees) {
        double length = 0;
        for (int part = 0; degrees.kind() == Kind.LINE && part < degrees.parts(); part++) {
            length += Geodesic.length(degrees.numbers(), degrees.start(part), degrees.end(part));
        }
        return length;
    }
}
