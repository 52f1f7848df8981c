/**
 * The wall on paper (挂图打印): map and chart on one sheet, drawn from plain records. Knows neither
 * board nor server.
 */
@NullMarked
package guatu.paper.wall;

import org.jspecify.annotations.NullMarked;
