package guatu.schedule.profile;

/**
 * An activity's computed dates as moments, and its float in minutes of work.
 *
 * @param earlyStart the earliest start; of started work the start of what remains in Primavera
 * @param earlyFinish the earliest finish
 * @param lateStart the latest start
 * @param lateFinish the latest finish
 * @param start the actual start, else the early one
 * @param finish the actual finish, else the early one
 * @param totalFloat total float (总时差)
 * @param freeFloat free float (自由时差)
 */
public record ActivityDates(
        int earlyStart,
        int earlyFinish,
        int lateStart,
        int lateFinish,
        int start,
        int finish,
        int totalFloat,
        int freeFloat) {}
