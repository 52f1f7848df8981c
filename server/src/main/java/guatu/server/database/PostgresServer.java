package guatu.server.database;

/** A PostgreSQL to work on (数据库服务器): the embedded one, or one that somebody else runs. */
sealed interface PostgresServer extends AutoCloseable {

    /** How to reach it. */
    DatabaseAddress address();

    /** Stops it, if it is ours to stop. */
    @Override
    void close();

    /** A PostgreSQL that somebody else runs; stopping the application leaves it alone. */
    record External(DatabaseAddress address) implements PostgresServer {

        @Override
        public void close() {
            // Not ours to stop.
        }
    }

    /** The PostgreSQL that lives in the data folder and stops with the application. */
    record Embedded(DatabaseAddress address, AutoCloseable process) implements PostgresServer {

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
