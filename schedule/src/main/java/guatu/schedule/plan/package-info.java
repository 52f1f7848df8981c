/** A plan as planning tools know it (计划模型): activities, constraints, progress, calendars. */
@NullMarked
package guatu.schedule.plan;

import org.jspecify.annotations.NullMarked;
