package guatu.server.testing;

import guatu.server.database.Missed;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;

/** Empties all tables and sets the clock (清空重来), as before each test class. */
public final class CleanSlate {

    private final OwnerDatabase database;
    private final TestClock clock;
    private final ApplicationEventPublisher events;

    CleanSlate(OwnerDatabase database, Clock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.clock = (TestClock) clock;
        this.events = events;
    }

    /** Begins anew on that day. */
    public void on(LocalDate day) {
        database.emptyTables();
        clock.setTo(day);
        // Whatever the server keeps in memory is read again, as after a lost connection.
        events.publishEvent(new Missed());
    }
}
