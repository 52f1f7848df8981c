/**
 * Schedule engine (进度计划引擎): working calendars, networks of milestones, critical path, progress,
 * baselines.
 *
 * <p>A pure library: arguments in, records out; no clock, no I/O, no framework.
 */
@NullMarked
package guatu.schedule;

import org.jspecify.annotations.NullMarked;
