package guatu.schedule.campaign;

/**
 * A milestone that must be finished so many days before an outside event (倒排).
 *
 * @param milestone the milestone held
 * @param event the event it is counted back from
 * @param days how many days before, not negative
 * @param unit which days
 */
public record CountBack(String milestone, String event, int days, LagUnit unit) {}
