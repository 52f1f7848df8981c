/**
 * Paper (图纸): vector drawings on sheets from A4 to A0, as SVG or PDF, with Chinese text that can be
 * selected and searched.
 *
 * <p>Knows how to draw, not what the figures mean.
 */
@NullMarked
package guatu.paper;

import org.jspecify.annotations.NullMarked;
