package guatu.server.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/**
 * A test against the running server: real HTTP on a free port, real PostgreSQL. All such tests
 * share one server; each test class begins with empty tables and the clock at {@link
 * TestClock#START}. Beans, {@link Callers} among them, come in by the constructor.
 *
 * <p>Do not add properties or mock beans to a class: that would start a second server.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "guatu.data=target/server-test",
            "guatu.access.body-patience=2s",
            "guatu.ledger.seal-every-millis=0",
            "guatu.indicator.quiet-millis=0"
        })
@Import(ServerTestBeans.class)
@ExtendWith(FreshTables.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
public @interface ServerTest {}
