package guatu.server.organisation;

import java.time.LocalDate;

/** What "today" means for the campaign (数据日期), answered by the module that keeps it. */
public interface StatusDate {

    /** The day that due dates, holders and lights are looked at. */
    LocalDate statusDate();
}
