/** The campaign's plan (攻坚计划): milestones in working days, forecasts, and why each date is so. */
@NullMarked
package guatu.schedule.campaign;

import org.jspecify.annotations.NullMarked;
