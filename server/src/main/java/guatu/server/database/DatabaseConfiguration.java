package guatu.server.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Chooses the PostgreSQL and tells Spring where it is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    DataFolder dataFolder(@Value("${guatu.data}") Path folder) {
        return DataFolder.open(folder);
    }

    @Bean(destroyMethod = "close")
    PostgresServer postgresServer(DatabaseSettings settings, DataFolder folder) {
        PostgresServer server = settings.isExternal() ? external(settings) : embedded(folder);
        try {
            Target.admit(server.address());
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static PostgresServer external(DatabaseSettings settings) {
        return new PostgresServer.External(
                new DatabaseAddress(settings.url(), settings.user(), settings.password()),
                settings.appPassword());
    }

    private static PostgresServer embedded(DataFolder folder) {
        try {
            MovedAway.refuse(folder.path());
        } catch (IOException e) {
            throw DatabaseFault.of(e);
        }
        return new EmbeddedPostgresStarter(folder).start();
    }

    /** The pool; each of its connections has the narrow role (see application.yaml). */
    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(PostgresServer server) {
        return new PoolConnection(server.pool());
    }

    /** What the server measures of itself; the pool tells its own. */
    @Bean
    static PrometheusMeterRegistry meterRegistry() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }

    @Bean
    static BeanPostProcessor measuredPool(ObjectProvider<PrometheusMeterRegistry> registry) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    pool.setMetricsTrackerFactory(
                            new MicrometerMetricsTrackerFactory(registry.getObject()));
                }
                return bean;
            }
        };
    }

    /** Puts the caller's scope on every connection that leaves the pool. */
    @Bean
    static BeanPostProcessor scopedConnections() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new ScopedConnections(pool) : bean;
            }
        };
    }

    @Bean
    static JdbcTemplate jdbcTemplate(
            DataSource source,
            ObjectProvider<TransactionTemplate> transactions,
            ObjectProvider<LoneStatements> lone) {
        return new ChangesInTransactions(source, transactions, lone);
    }

    /** Migrations run as owner, on connections of their own. */
    @Bean
    FlywayConnectionDetails flywayConnectionDetails(PostgresServer server) {
        return new OwnerConnection(server.address());
    }

    private record PoolConnection(DatabaseAddress address) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return address.user();
        }

        @Override
        public String getPassword() {
            return address.password();
        }

        @Override
        public String getJdbcUrl() {
            return address.url();
        }
    }

    private record OwnerConnection(DatabaseAddress address) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return address.user();
        }

        @Override
        public String getPassword() {
            return address.password();
        }

        @Override
        public String getJdbcUrl() {
            return address.url();
        }
    }
}
