package guatu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.OwnerDatabase;
import guatu.server.testing.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The phone of an account: sealed, masked, opened for a reason that is recorded. */
@ServerTest
class ContactsTest {

    private static final String PHONE = "13812345678";

    private final Callers callers;
    private final OwnerDatabase database;

    ContactsTest(Callers callers, OwnerDatabase database) {
        this.callers = callers;
        this.database = database;
    }

    @Test
    void aPhoneIsSealedAndShownMasked() {
        Caller zhang = callers.loggedIn("zhang", Role.FILLER);
        Answer kept = zhang.put("/api/me/phone", Map.of("phone", "138 1234 5678"));
        assertThat(kept.at("/phone")).isEqualTo("138****5678");
        assertThat(zhang.get("/api/me/security").at("/phone")).isEqualTo("138****5678");
        assertThat(everything("access.contact")).doesNotContain(PHONE);
        assertThat(zhang.put("/api/me/phone", Map.of("phone", "12345")).problems())
                .containsExactly("access.phone.form");
    }

    @Test
    void whoeverOpensOneSaysWhyAndItIsRecorded() {
        callers.loggedIn("li", Role.FILLER).put("/api/me/phone", Map.of("phone", PHONE));
        Caller office = callers.loggedIn("hq", Role.OFFICE);
        assertThat(office.post("/api/accounts/li/phone", Map.of("reason", "")).problems())
                .containsExactly("access.reason.missing");
        Answer open = office.post("/api/accounts/li/phone", Map.of("reason", "汛期值班联系"));
        assertThat(open.at("/phone")).isEqualTo(PHONE);
        assertThat(everything("access.audit")).contains("PERSONAL_READ", "汛期值班联系");
        Caller filler = callers.loggedIn("curious", Role.FILLER);
        assertThat(filler.post("/api/accounts/li/phone", Map.of("reason", "?")).status())
                .isEqualTo(403);
    }

    @Test
    void aPhoneIsFoundByItsExactNumberWithoutStandingAnywhere() {
        callers.loggedIn("chen", Role.FILLER).put("/api/me/phone", Map.of("phone", "13987654321"));
        Caller office = callers.loggedIn("finder", Role.OFFICE);
        assertThat(office.post("/api/accounts/search", Map.of("phone", "139-8765-4321")).text())
                .isEqualTo("[\"chen\"]");
        assertThat(everything("access.audit")).doesNotContain("13987654321");
    }

    @Test
    void theKeyChangesWhileTheServerRuns() {
        Caller zhou = callers.loggedIn("zhou", Role.FILLER);
        zhou.put("/api/me/phone", Map.of("phone", "13700001111"));
        String before = everything("access.contact");
        Caller security = callers.loggedIn("keeper", Role.SECURITY);
        Answer rotated = security.post("/api/keys/rotation", "");
        assertThat(rotated.status()).isEqualTo(200);
        assertThat(rotated.json().path("cells").asInt()).isPositive();
        assertThat(rotated.json().path("retired").asInt()).isEqualTo(1);
        assertThat(everything("access.contact")).isNotEqualTo(before);
        assertThat(zhou.get("/api/me/security").at("/phone")).isEqualTo("137****1111");
    }

    private String everything(String table) {
        return database.jdbc()
                .sql("select coalesce(string_agg(t::text, '\n'), '') from " + table + " t")
                .query(String.class)
                .single();
    }
}
