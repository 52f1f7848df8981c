package guatu.schedule.profile;

import guatu.schedule.plan.Plan;

/** A way to date a plan (计算口径). */
public interface Profile {
    /** Dates a plan. What is wrong in it is named in the result, never thrown. */
    DatedPlan date(Plan plan);
}
