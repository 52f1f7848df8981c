package guatu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.sso.DirectoryOfTheHouse;
import guatu.server.access.sso.ProviderOfTheHouse;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import guatu.server.testing.TestClock;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Signing in by the identity provider and by the directory of the house, through the server. */
@ServerTest
class SingleSignOnTest {

    private static final String SETTINGS = "single sign-on of this test";

    private final Callers callers;
    private final TestClock clock;
    private final ConfigurableEnvironment environment;

    SingleSignOnTest(Callers callers, TestClock clock, ConfigurableEnvironment environment) {
        this.callers = callers;
        this.clock = clock;
        this.environment = environment;
    }

    @AfterEach
    void unset() {
        environment.getPropertySources().remove(SETTINGS);
    }

    private void set(Map<String, Object> settings) {
        environment.getPropertySources().addFirst(new MapPropertySource(SETTINGS, settings));
    }

    private void use(ProviderOfTheHouse provider) {
        set(
                Map.of(
                        "guatu.oidc.issuer", provider.issuer(),
                        "guatu.oidc.client", "guatu",
                        "guatu.oidc.secret", "secret-of-guatu",
                        "guatu.oidc.claim", "sub",
                        "guatu.oidc.title", "青岛政务统一认证",
                        "guatu.address", "https://guatu.qingdao.example"));
    }

    private static void use(SingleSignOnTest test, DirectoryOfTheHouse directory) {
        test.set(
                Map.of(
                        "guatu.ldap.url",
                        directory.url(),
                        "guatu.ldap.reader",
                        DirectoryOfTheHouse.READER,
                        "guatu.ldap.reader-password",
                        "reader-of-the-house",
                        "guatu.ldap.base",
                        DirectoryOfTheHouse.PEOPLE));
    }

    /** As a browser: away to the provider, a name typed there, and back. */
    private static Answer through(ProviderOfTheHouse provider, Caller caller, String name)
            throws Exception {
        Answer away = caller.get("/api/login/oidc?to=/list");
        assertThat(away.status()).isEqualTo(302);
        URI back = provider.signIn(away.header("Location"), name);
        return caller.get(back.getPath() + "?" + back.getRawQuery());
    }

    private static Answer login(Caller caller, String login, String password) {
        return caller.post("/api/login", Map.of("login", login, "password", password));
    }

    @Test
    void bothAreOffUntilTheyAreSet() {
        Answer ways = callers.stranger().get("/api/login/ways");
        assertThat(ways.text()).isEqualTo("{\"oidc\":null,\"ldap\":false}");
        assertThat(callers.stranger().get("/api/login/oidc").header("Location"))
                .isEqualTo("/login?to=%2F&problem=access.oidc.failed");
    }

    @Test
    void whoeverTheProviderNamesEntersTheAccountOfThatNameWithItsRolesAndNoMore() throws Exception {
        callers.loggedIn("sso-filler", Role.FILLER);
        try (ProviderOfTheHouse provider = new ProviderOfTheHouse(clock)) {
            use(provider);
            Caller caller = callers.stranger();
            assertThat(caller.get("/api/login/ways").at("/oidc")).isEqualTo("青岛政务统一认证");
            Answer in = through(provider, caller, "sso-filler");
            assertThat(in.header("Location")).isEqualTo("/login?to=%2Flist");
            Answer me = caller.get("/api/me");
            assertThat(me.at("/login")).isEqualTo("sso-filler");
            assertThat(me.at("/roles/0")).isEqualTo("FILLER");
            assertThat(me.json().at("/mustChangePassword").asBoolean()).isFalse();
            assertThat(caller.get("/api/accounts").problems())
                    .containsExactly("access.role.missing");
        }
    }

    @Test
    void nobodyGetsAnAccountByBeingKnownElsewhere() throws Exception {
        try (ProviderOfTheHouse provider = new ProviderOfTheHouse(clock)) {
            use(provider);
            Caller caller = callers.stranger();
            Answer refused = through(provider, caller, "sso-nobody");
            assertThat(refused.header("Location"))
                    .isEqualTo("/login?to=%2Flist&problem=access.oidc.unknown");
            assertThat(caller.get("/api/me").status()).isEqualTo(401);
        }
    }

    @Test
    void aNameThatTheAdministratorGaveLeadsToItsAccountAndTheLoginAloneNoLonger() throws Exception {
        callers.loggedIn("sso-office", Role.OFFICE);
        Caller admin = callers.loggedIn("sso-admin", Role.ADMIN);
        Answer named =
                admin.put(
                        "/api/accounts/sso-office/elsewhere",
                        Map.of("source", "OIDC", "name", "3702030017", "reason", "工号登录"));
        assertThat(named.status()).isEqualTo(200);
        assertThat(
                        admin.put(
                                        "/api/accounts/sso-admin/elsewhere",
                                        Map.of(
                                                "source", "OIDC",
                                                "name", "3702030017",
                                                "reason", "重复登记"))
                                .problems())
                .containsExactly("access.elsewhere.taken");
        try (ProviderOfTheHouse provider = new ProviderOfTheHouse(clock)) {
            use(provider);
            Caller holder = callers.stranger();
            through(provider, holder, "3702030017");
            assertThat(holder.get("/api/me").at("/login")).isEqualTo("sso-office");
            Caller namesake = callers.stranger();
            through(provider, namesake, "sso-office");
            assertThat(namesake.get("/api/me").status()).isEqualTo(401);
        }
    }

    /** The sign for Kelvin is a k in lower case. */
    @Test
    void aNameThatOnlyLooksLikeALoginIsNoLogin() throws Exception {
        callers.loggedIn("kong", Role.OFFICE);
        try (ProviderOfTheHouse provider = new ProviderOfTheHouse(clock)) {
            use(provider);
            for (String name : new String[] {"\u212Aong", "ｋong", "ko\u200Bng"}) {
                Caller caller = callers.stranger();
                assertThat(through(provider, caller, name).header("Location"))
                        .as(name)
                        .contains("problem=access.oidc.unknown");
                assertThat(caller.get("/api/me").status()).isEqualTo(401);
            }
        }
    }

    @Test
    void anAnswerThatThisBrowserDidNotAskForIsNotTaken() throws Exception {
        callers.loggedIn("sso-victim", Role.FILLER);
        try (ProviderOfTheHouse provider = new ProviderOfTheHouse(clock)) {
            use(provider);
            Caller thief = callers.stranger();
            Answer away = thief.get("/api/login/oidc");
            URI back = provider.signIn(away.header("Location"), "sso-victim");
            Caller victim = callers.stranger();
            Answer taken = victim.get(back.getPath() + "?" + back.getRawQuery());
            assertThat(taken.header("Location")).contains("problem=access.oidc.failed");
            assertThat(victim.get("/api/me").status()).isEqualTo(401);
        }
    }

    @Test
    void theSecondFactorIsStillAskedFor() throws Exception {
        Caller owner = callers.loggedIn("sso-two", Role.HEAD);
        SecondFactorTest.confirmCodes(owner, clock);
        try (ProviderOfTheHouse provider = new ProviderOfTheHouse(clock)) {
            use(provider);
            Caller caller = callers.stranger();
            through(provider, caller, "sso-two");
            assertThat(caller.get("/api/me").at("/factor")).isEqualTo("DUE");
            assertThat(caller.get("/api/wall").problems()).containsExactly("access.factor.due");
        }
    }

    @Test
    void aPasswordOfTheDirectoryServesLikeOneKeptHereAndIsThrottledAlike() throws Exception {
        callers.loggedIn("shibei-cg", Role.FILLER);
        try (DirectoryOfTheHouse directory = new DirectoryOfTheHouse()) {
            use(this, directory);
            Answer in = login(callers.stranger(), "shibei-cg", "Shibei-2022-chengguan");
            assertThat(in.status()).isEqualTo(200);
            assertThat(in.at("/login")).isEqualTo("shibei-cg");
            assertThat(login(callers.stranger(), "shibei-cg", Callers.PASSWORD).status())
                    .isEqualTo(200);
            assertThat(login(callers.stranger(), "wang*", "A-star-in-the-name-1").problems())
                    .containsExactly("access.login.wrong");
            for (int i = 0; i < PasswordPolicy.ASVS.failures(); i++) {
                login(callers.stranger(), "shibei-cg", "guess-" + i);
            }
            assertThat(login(callers.stranger(), "shibei-cg", "Shibei-2022-chengguan").status())
                    .isEqualTo(429);
        }
    }

    @Test
    void aDirectoryThatDoesNotAnswerLeavesThePasswordsKeptHere() throws Exception {
        callers.loggedIn("sso-local", Role.FILLER);
        DirectoryOfTheHouse gone = new DirectoryOfTheHouse();
        use(this, gone);
        gone.close();
        assertThat(login(callers.stranger(), "sso-local", Callers.PASSWORD).status())
                .isEqualTo(200);
        assertThat(login(callers.stranger(), "sso-local", "wrong-password-1").problems())
                .containsExactly("access.login.wrong");
    }
}
