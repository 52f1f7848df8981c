package guatu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.database.RowScope;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.OwnerDatabase;
import guatu.server.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Whoever does not know whether a change was made sends it again under its key (写入幂等). */
@ServerTest
class IdempotencyTest {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    /**
     * They keep the key with their row in the journal; see {@code JournalTest}, {@code
     * QuantitiesTest}.
     */
    private static final Set<String> KEEP_KEYS_THEMSELVES =
            Set.of("POST /api/reports", "POST /api/quantities");

    private final Permissions permissions;
    private final Callers callers;
    private final KeptAnswers answers;
    private final KeyedRequests filter;
    private final OwnerDatabase owner;

    IdempotencyTest(
            Permissions permissions,
            Callers callers,
            KeptAnswers answers,
            KeyedRequests filter,
            OwnerDatabase owner) {
        this.permissions = permissions;
        this.callers = callers;
        this.answers = answers;
        this.filter = filter;
        this.owner = owner;
    }

    @Test
    void everyEndpointThatWritesAnswersAKnownKeyWithoutDoingItAgain() {
        List<String> again = new ArrayList<>();
        Map<Role, Caller> walkers = new HashMap<>();
        for (Permissions.Endpoint endpoint : permissions.all()) {
            String name = endpoint.method() + " " + endpoint.path();
            if (READING.contains(endpoint.method())
                    || endpoint.open()
                    || KEEP_KEYS_THEMSELVES.contains(name)) {
                continue;
            }
            Role role = endpoint.roles().getFirst();
            Caller caller = walkers.computeIfAbsent(role, this::walker);
            String path = PermissionsWalkTest.path(endpoint);
            String digest =
                    KeyedRequests.digest(
                            endpoint.method() + " " + path + "?\n",
                            "{}".getBytes(StandardCharsets.UTF_8));
            answers.keep(
                    new KeyedRequest(login(role), name, digest),
                    new KeptAnswers.Answer(200, "application/json", "{\"of\":\"before\"}"));
            Answer answer =
                    caller.with(KeyedRequest.HEADER, name)
                            .send(endpoint.method(), path, "application/json", "{}");
            if (!answer.text().equals("{\"of\":\"before\"}")) {
                again.add(name + ": " + answer.status() + " " + answer.text());
            }
        }
        assertThat(again).isEmpty();
    }

    @Test
    void anAccountIsMadeOnceAndItsFirstPasswordIsToldAgain() {
        Caller admin = callers.loggedIn("once-admin", Role.ADMIN).with(KeyedRequest.HEADER, "k-1");
        Answer first = admin.post("/api/accounts", filler("once-new"));
        Answer second = admin.post("/api/accounts", filler("once-new"));
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text()).contains("password");
        assertThat(second.header(RepeatedRequests.REPEATED)).isEqualTo("true");
        assertThat(first.header(RepeatedRequests.REPEATED)).isEmpty();
        assertThat(kept("once-admin", "k-1"))
                .as("an answer with a password is not kept in the clear")
                .doesNotContain(first.at("/password"));
    }

    @Test
    void oneKeyStandsForOneRequestOnly() {
        Caller admin = callers.loggedIn("key-admin", Role.ADMIN).with(KeyedRequest.HEADER, "k-2");
        admin.post("/api/accounts", filler("key-one"));
        Answer other = admin.post("/api/accounts", filler("key-two"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problems()).containsExactly("access.key.reused");
    }

    @Test
    void whenTheServerDiedBetweenChangeAndAnswerItIsKnownThatItWasDone() {
        Caller admin = callers.loggedIn("died-admin", Role.ADMIN).with(KeyedRequest.HEADER, "k-3");
        admin.post("/api/accounts", filler("died-new"));
        owner.jdbc()
                .sql("update access.kept_answer set status = null, body = null where key = 'k-3'")
                .update();
        Answer again = admin.post("/api/accounts", filler("died-new"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problems()).containsExactly("access.key.done");
    }

    @Test
    void aChangeOfOneStatementStandsWithItsKeyAsWell() {
        Caller publicist = callers.loggedIn("one-writer", Role.PUBLICITY);
        publicist.with(KeyedRequest.HEADER, "k-7");
        publicist.post("/api/map/keys", Map.of("label", "QGIS"));
        owner.jdbc()
                .sql("update access.kept_answer set status = null, body = null where key = 'k-7'")
                .update();
        Answer again = publicist.post("/api/map/keys", Map.of("label", "QGIS"));
        assertThat(again.problems()).containsExactly("access.key.done");
        assertThat(publicist.get("/api/map/keys").json()).hasSize(1);
    }

    @Test
    void afterAFaultTheKeyStandsSinceTheChangeMayBeThere() {
        KeyedRequest asked = new KeyedRequest("faulty", "line-cut-in-commit", "digest");
        assertThat(RowScope.asServer(() -> answers.claim(asked))).isTrue();
        ContentCachingResponseWrapper fault =
                new ContentCachingResponseWrapper(new MockHttpServletResponse());
        fault.setStatus(503);
        RowScope.asServer(() -> {
            filter.keep(asked, fault, true);
            return "";
        });
        assertThat(RowScope.asServer(() -> answers.find(asked)))
                .isEqualTo(new KeptAnswers.Kept(true, null));

        ContentCachingResponseWrapper refusal =
                new ContentCachingResponseWrapper(new MockHttpServletResponse());
        refusal.setStatus(422);
        RowScope.asServer(() -> {
            filter.keep(asked, refusal, true);
            return "";
        });
        assertThat(RowScope.asServer(() -> answers.find(asked) == null)).isTrue();
    }

    /**
     * A phone has eleven digits: whoever has the database tries them all against a plain digest.
     */
    @Test
    void whatWasAskedIsKeptSoThatTryingFindsNothing() {
        Caller caller = callers.loggedIn("phone-owner", Role.FILLER);
        String asked = "{\"phone\":\"13805321234\"}";
        caller.with(KeyedRequest.HEADER, "k-9").put("/api/me/phone", asked);
        String kept =
                owner.jdbc()
                        .sql("select request from access.kept_answer where key = 'k-9'")
                        .query(String.class)
                        .single();
        assertThat(kept)
                .isNotEqualTo(
                        KeyedRequests.digest(
                                "PUT /api/me/phone?\n", asked.getBytes(StandardCharsets.UTF_8)));
        assertThat(caller.put("/api/me/phone", asked).header(RepeatedRequests.REPEATED))
                .isEqualTo("true");
    }

    @Test
    void aQuestionThatIsPostedIsAnsweredUnderAKeyThoughItChangesNothing() {
        Caller office = callers.loggedIn("asking-office", Role.OFFICE);
        office.with(KeyedRequest.HEADER, "k-8");
        Answer first = office.post("/api/accounts/search", Map.of("phone", "13800000000"));
        Answer second = office.post("/api/accounts/search", Map.of("phone", "13800000000"));
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
    }

    @Test
    void aRefusedRequestMayBeAskedAgainUnderItsKey() {
        Caller admin = callers.loggedIn("again-admin", Role.ADMIN);
        admin.with(KeyedRequest.HEADER, "k-4");
        assertThat(admin.post("/api/accounts/nobody-yet/password", Map.of()).status())
                .isEqualTo(422);
        admin.with(KeyedRequest.HEADER, "k-5").post("/api/accounts", filler("nobody-yet"));
        admin.with(KeyedRequest.HEADER, "k-4");
        assertThat(admin.post("/api/accounts/nobody-yet/password", Map.of()).status())
                .isEqualTo(200);
    }

    @Test
    void ofManyAtOnceUnderOneKeyOneIsDone() throws Exception {
        Caller admin = callers.loggedIn("many-admin", Role.ADMIN).with(KeyedRequest.HEADER, "k-6");
        Callable<Answer> asking = () -> admin.post("/api/accounts", filler("many-new"));
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Answer>> all = IntStream.range(0, 8).mapToObj(_ -> asking).toList();
            for (var answer : threads.invokeAll(all)) {
                statuses.add(answer.get().status());
            }
        }
        assertThat(statuses).contains(200).doesNotContain(500);
        assertThat(
                        owner.jdbc()
                                .sql(
                                        "select count(*) from access.audit where subject = 'many-new'"
                                                + " and action = 'ACCOUNT_CREATED'")
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    private String kept(String login, String key) {
        return owner.jdbc()
                .sql("select body from access.kept_answer where login = :login and key = :key")
                .param("login", login)
                .param("key", key)
                .query(String.class)
                .single();
    }

    private Caller walker(Role role) {
        return callers.loggedIn(login(role), role);
    }

    private static String login(Role role) {
        return "repeats-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Object> filler(String login) {
        return Map.of("login", login, "name", login, "roles", List.of("FILLER"));
    }
}
