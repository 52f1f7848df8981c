/** Working days (工作日): which dates are worked, and counting along them. */
@NullMarked
package guatu.schedule.calendar;

import org.jspecify.annotations.NullMarked;
