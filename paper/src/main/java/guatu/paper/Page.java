package guatu.paper;

import java.util.function.Consumer;

/**
 * One page and how it is drawn.
 *
 * @param width in points
 * @param height in points
 */
public record Page(double width, double height, Consumer<Canvas> drawing) {}
