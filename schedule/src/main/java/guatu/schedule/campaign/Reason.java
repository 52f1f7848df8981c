package guatu.schedule.campaign;

import java.time.LocalDate;

/** Why a forecast date is what it is (日期的原因). */
public sealed interface Reason {
    /** It happened on that day. */
    record Actual(LocalDate date) implements Reason {}

    /** Its post reported that it expects this day. */
    record Reported(LocalDate date) implements Reason {}

    /** It is as planned; nothing pushes it. */
    record Planned(LocalDate date) implements Reason {}

    /** A relation pushes it; the predecessor's driving day is given. */
    record Driven(MilestoneRelation relation, LocalDate predecessorDate) implements Reason {}

    /** It may not start before this day. */
    record NotBefore(LocalDate date) implements Reason {}

    /** It is not done and the status date has come: it cannot be earlier. */
    record StatusDate(LocalDate date) implements Reason {}

    /** Its own remaining work of so many working days takes that long from its start. */
    record Work(int workingDays) implements Reason {}

    /** So many working days of reported remaining work run from the status date. */
    record Remaining(int workingDays, LocalDate from) implements Reason {}
}
