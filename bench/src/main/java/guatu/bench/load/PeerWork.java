package guatu.bench.load;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the peer does with a request: the statements of the product in their order, and JSON. */
final class PeerWork {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String COOKIE = "guatu_session=";

    private final BlockingQueue<Connection> pool;
    private final Map<String, Post> posts = new ConcurrentHashMap<>();

    PeerWork(String url, String user, int connections) throws SQLException {
        pool = new ArrayBlockingQueue<>(connections);
        for (int i = 0; i < connections; i++) {
            Connection connection = DriverManager.getConnection(url, user, "none");
            try (Statement role = connection.createStatement()) {
                role.execute("set role guatu_app");
            }
            pool.add(connection);
        }
    }

    private record Who(String login, String unit) {}

    private record Post(String code, String unit) {}

    byte[] read(String cookie, String uri) throws SQLException {
        Connection connection = take();
        try {
            Who who = who(connection, cookie);
            String milestone =
                    URLDecoder.decode(uri.substring(uri.indexOf('=') + 1), StandardCharsets.UTF_8);
            enter(connection, who);
            return JSON.writeValueAsBytes(rows(connection, PeerSql.OF_MILESTONE, milestone));
        } finally {
            pool.add(connection);
        }
    }

    byte[] report(String cookie, String key, byte[] body) throws SQLException {
        Connection connection = take();
        try {
            Who who = who(connection, cookie);
            enter(connection, who);
            JsonNode asked = JSON.readTree(body);
            return JSON.writeValueAsBytes(write(connection, who, key, asked, body));
        } finally {
            pool.add(connection);
        }
    }

    private Map<String, Object> write(
            Connection connection, Who who, String key, JsonNode asked, byte[] body)
            throws SQLException {
        UUID id = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        String milestone = asked.path("milestone").asString();
        Post post = post(connection, who, milestone);
        connection.setAutoCommit(false);
        rows(connection, PeerSql.GATE);
        rows(connection, PeerSql.LOCKS);
        rows(
                connection,
                PeerSql.INSERT,
                id,
                now,
                LocalDate.of(2022, 12, 19),
                "PROGRESS",
                milestone,
                milestone.substring(0, milestone.indexOf('/')),
                asked.path("percent").decimalValue(),
                asked.path("note").asString(),
                who.login(),
                post.code(),
                post.unit(),
                1,
                key);
        update(connection, PeerSql.SEAL, id, now, new String(body, StandardCharsets.UTF_8));
        rows(connection, PeerSql.NOTIFY, "peer journal");
        update(connection, PeerSql.AUDIT, now, who.login(), "POST /api/reports", key, "127.0.0.1");
        connection.commit();
        connection.setAutoCommit(true);
        return Map.of(
                "id", id,
                "recordedAt", now.toString(),
                "milestone", milestone,
                "percent", asked.path("percent").decimalValue(),
                "note", asked.path("note").asString(),
                "login", who.login(),
                "post", post.code(),
                "unit", post.unit());
    }

    /** The row rules ask for the post that reports; it is looked up once. */
    private Post post(Connection connection, Who who, String milestone) throws SQLException {
        Post known = posts.get(milestone);
        if (known == null) {
            Map<String, @Nullable Object> row =
                    rows(connection, PeerSql.POST, milestone, who.login()).getFirst();
            known = new Post(String.valueOf(row.get("post")), String.valueOf(row.get("unit")));
            posts.put(milestone, known);
        }
        return known;
    }

    private static Who who(Connection connection, String cookie) throws SQLException {
        int at = cookie.indexOf(COOKIE) + COOKIE.length();
        int end = cookie.indexOf(';', at);
        String token = cookie.substring(at, end < 0 ? cookie.length() : end);
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        Map<String, @Nullable Object> row =
                rows(
                                connection,
                                PeerSql.SESSION,
                                sha256(token),
                                now.minusDays(1),
                                now.minusDays(30),
                                now.toLocalDate())
                        .getFirst();
        return new Who(String.valueOf(row.get("login")), String.valueOf(row.get("unit")));
    }

    private static void enter(Connection connection, Who who) throws SQLException {
        rows(connection, PeerSql.SCOPE, who.login(), "{FILLER,HEAD}");
    }

    private Connection take() {
        try {
            return pool.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<Map<String, @Nullable Object>> rows(
            Connection connection, String sql, Object... values) throws SQLException {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            ResultSet found = statement.executeQuery();
            ResultSetMetaData of = found.getMetaData();
            while (found.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= of.getColumnCount(); i++) {
                    row.put(of.getColumnName(i), found.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static void update(Connection connection, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
