package guatu.server.database;

/** A PostgreSQL to work on (数据库服务器): the embedded one, or one that somebody else runs. */
sealed interface PostgresServer extends AutoCloseable {

    /** How to reach it as owner of the schemas, for migrations and notices. */
    DatabaseAddress address();

    /** How the pool enters: as the role that owns nothing, wherever that role may log in. */
    DatabaseAddress pool();

    /** Stops it, if it is ours to stop. */
    @Override
    void close();

    /** A PostgreSQL that somebody else runs; stopping the application leaves it alone. */
    record External(DatabaseAddress given, String appPassword) implements PostgresServer {

        private static final int ANSWER_SECONDS = 30;

        /** A migration may take its time. */
        @Override
        public DatabaseAddress address() {
            return given.watchful(0);
        }

        @Override
        public DatabaseAddress pool() {
            DatabaseAddress as = appPassword.isEmpty() ? given : given.asApplication(appPassword);
            return as.watchful(ANSWER_SECONDS);
        }

        @Override
        public void close() {
            // Not ours to stop.
        }
    }

    /** The PostgreSQL that lives in the data folder and stops with the application. */
    record Embedded(DatabaseAddress address, DatabaseAddress pool, AutoCloseable process)
            implements PostgresServer {

        @Override
        public void close() {
            try {
                process.close();
            } catch (Exception e) {
                throw new IllegalStateException("The embedded PostgreSQL did not stop.", e);
            }
        }
    }
}
