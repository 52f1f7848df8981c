package guatu.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens to the notices of other servers on a connection of its own and publishes them as {@link
 * Heard}. When the connection is lost it comes back by itself and publishes {@link Missed}.
 */
@Component
final class NoticeListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeListener.class);
    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final PostgresServer server;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private volatile @Nullable Thread thread;
    private volatile CountDownLatch stopping = new CountDownLatch(1);

    NoticeListener(PostgresServer server, Notices notices, ApplicationEventPublisher events) {
        this.server = server;
        this.notices = notices;
        this.events = events;
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().daemon().name("guatu-notices").start(this::run);
    }

    @Override
    public void stop() {
        stopping.countDown();
        Thread listening = thread;
        thread = null;
        try {
            if (listening != null) {
                listening.join(GLANCE.multipliedBy(4));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        boolean isFirst = true;
        while (!isStopping(Duration.ZERO)) {
            try (Connection connection = connect()) {
                if (!isFirst) {
                    events.publishEvent(new Missed());
                }
                isFirst = false;
                listen(connection.unwrap(PGConnection.class));
            } catch (SQLException | RuntimeException e) {
                LOG.warn("No notices of other servers for now: {}", e.getMessage());
                isFirst = false;
                isStopping(PAUSE);
            }
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = server.address().enter();
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Notices.CHANNEL);
        }
        return connection;
    }

    private void listen(PGConnection connection) throws SQLException {
        while (!isStopping(Duration.ZERO)) {
            PGNotification[] heard = connection.getNotifications((int) GLANCE.toMillis());
            for (PGNotification notice : heard == null ? new PGNotification[0] : heard) {
                publish(notice.getParameter());
            }
        }
    }

    private void publish(String notice) {
        if (!notices.isOwn(notice)) {
            events.publishEvent(new Heard(notice.substring(notice.indexOf(' ') + 1)));
        }
    }

    private boolean isStopping(Duration within) {
        try {
            return stopping.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
