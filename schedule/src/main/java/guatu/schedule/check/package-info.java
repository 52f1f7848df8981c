/** The quality of a network (进度计划质量检查), by the fourteen points of the DCMA. */
@NullMarked
package guatu.schedule.check;

import org.jspecify.annotations.NullMarked;
