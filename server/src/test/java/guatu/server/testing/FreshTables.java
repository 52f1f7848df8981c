package guatu.server.testing;

import guatu.server.database.Missed;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Empties all tables and sets the clock back before a test class. */
final class FreshTables implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        ApplicationContext server = SpringExtension.getApplicationContext(test);
        server.getBean(OwnerDatabase.class).emptyTables();
        server.getBean(TestClock.class).setTo(TestClock.START);
        // Whatever the server keeps in memory is read again, as after a lost connection.
        server.publishEvent(new Missed());
    }
}
