package guatu.server.testing;

import guatu.server.project.Groundwork;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** What a server under test has beside its own beans. */
@TestConfiguration(proxyBeanMethods = false)
@Import({OwnerDatabase.class, CleanSlate.class, Callers.class, Groundwork.class})
class ServerTestBeans {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    /**
     * The database of the last run is emptied, so that migrations run from the first to the last.
     */
    @Bean
    FlywayMigrationStrategy fromScratch() {
        return flyway -> {
            OwnerDatabase.dropEverything(flyway.getConfiguration().getDataSource());
            flyway.migrate();
        };
    }
}
