/**
 * The Gantt chart on paper (横道图): rows with baseline, forecast and actual bars, links and the
 * critical path, cut to the months that have something in them and spread over as many sheets as
 * the rows need.
 */
@NullMarked
package guatu.paper.gantt;

import org.jspecify.annotations.NullMarked;
