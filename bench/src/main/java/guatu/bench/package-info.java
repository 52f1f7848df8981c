/** Measurements (基准测试): each one command, with figures beside a peer as ratios. */
@NullMarked
package guatu.bench;

import org.jspecify.annotations.NullMarked;
