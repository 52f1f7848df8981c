/** Working time (工作时间): minutes that are worked, ranked so that every sum takes constant time. */
@NullMarked
package guatu.schedule.time;

import org.jspecify.annotations.NullMarked;
