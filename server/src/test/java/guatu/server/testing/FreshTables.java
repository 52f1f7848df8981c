package guatu.server.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Empties all tables and sets the clock back before a test class. */
final class FreshTables implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        SpringExtension.getApplicationContext(test).getBean(CleanSlate.class).on(TestClock.START);
    }
}
