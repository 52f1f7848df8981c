package guatu.tiles.shape;

import guatu.tiles.datum.ReferenceSystem;

/** Turns shapes from one reference system to another (坐标转换). */
public final class Reprojection {

    private final ReferenceSystem from;
    private final ReferenceSystem to;

    /** From one system to another. */
    public Reprojection(ReferenceSystem from, ReferenceSystem to) {
        this.from = from;
        this.to = to;
    }

    /** The shape in the other system. */
    public Shape of(Shape shape) {
        Shape turned = shape.copy();
        if (!from.equals(to)) {
            double[] numbers = turned.numbers();
            double[] place = new double[2];
            for (int i = 0; i < turned.size(); i += 2) {
                place[0] = numbers[i];
                place[1] = numbers[i + 1];
                from.toDegrees(place);
                to.fromDegrees(place);
                numbers[i] = place[0];
                numbers[i + 1] = place[1];
            }
        }
        return turned;
    }
}
