package guatu.server.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
        return settings.isExternal()
                ? new PostgresServer.External(
                        new DatabaseAddress(settings.url(), settings.user(), settings.password()))
                : new EmbeddedPostgresStarter(folder).start();
    }

    /** The pool; each of its connections takes the narrow role (see application.yaml). */
    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(PostgresServer server) {
        return new PoolConnection(server.address());
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
