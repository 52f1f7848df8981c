package guatu.server.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Role;
import guatu.server.project.Groundwork;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.OwnerDatabase;
import guatu.server.testing.ServerTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** S09 节点责任化: duties and rights go over with the post on its day, and nothing stays behind. */
@ServerTest
class S09_TheFormerHolderIsOutTest {

    private static final String TODAY = "2022-12-19";
    private static final String BEFORE = "2022-12-16";

    private final Groundwork ground;
    private final Callers callers;
    private final OwnerDatabase owner;

    S09_TheFormerHolderIsOutTest(Groundwork ground, Callers callers, OwnerDatabase owner) {
        this.ground = ground;
        this.callers = callers;
        this.owner = owner;
    }

    @Test
    void onTheDayOfTheHandoverTheOpenSessionOfTheFormerHolderCanDoNothingMore() {
        Caller former = callers.loggedIn("zhangyazhou", Role.FILLER);
        Caller successor = callers.loggedIn("ligong", Role.FILLER);
        Caller office = callers.loggedIn("handing-over", Role.OFFICE);
        ground.lay("zhangyazhou");
        ground.list(
                """
                VR 虚拟现实产业园 district=370212
                VR/M1 一期封顶 start=2022-03-01 finish=2022-12-16 post=GS-1
                VR/M2 外立面 start=2022-12-19 finish=2023-03-31 post=GS-1
                """);
        assertThat(former.get("/api/duties").json().at("/items").size()).isEqualTo(2);
        assertThat(successor.get("/api/duties").json().at("/items").size()).isZero();
        assertThat(report(former, "VR/M1", "STARTED", BEFORE).status()).isEqualTo(200);

        Answer changed =
                office.put(
                        "/api/organisation/posts/GS-1/holder",
                        Map.of("name", "李工", "login", "ligong", "from", TODAY));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);

        assertThat(former.get("/api/duties").json().at("/items").size()).isZero();
        assertThat(former.get("/api/me").json().at("/posts").size()).isZero();
        assertThat(report(former, "VR/M2", "STARTED", TODAY).problems())
                .containsExactly("report.not-holder");
        // Nor for a day on which the post was still his.
        assertThat(report(former, "VR/M1", "FINISHED", BEFORE).problems())
                .containsExactly("report.not-holder");

        assertThat(successor.get("/api/duties").json().at("/items").size()).isEqualTo(2);
        assertThat(report(successor, "VR/M2", "STARTED", TODAY).status()).isEqualTo(200);
        Answer inherited = report(successor, "VR/M1", "FINISHED", BEFORE);
        assertThat(inherited.status()).as(inherited.text()).isEqualTo(200);
        assertThat(mayEnter("zhangyazhou", TODAY)).isFalse();
        assertThat(mayEnter("zhangyazhou", BEFORE)).isFalse();
        assertThat(mayEnter("ligong", BEFORE)).isTrue();
    }

    /** As the row rule of PostgreSQL judges what is recorded today. */
    private boolean mayEnter(String login, String day) {
        return owner.jdbc()
                .sql(
                        """
                        select organisation.may_enter(:login, 'GS-1', cast(:day as date),
                                                      timestamptz '2022-12-19 09:00+08')
                        """)
                .param("login", login)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private static Answer report(Caller by, String milestone, String kind, String date) {
        Map<String, Object> report = new HashMap<>();
        report.put("milestone", milestone);
        report.put("kind", kind);
        report.put("date", date);
        by.with("Idempotency-Key", milestone + kind + date);
        Answer answer = by.post("/api/reports", report);
        by.with("Idempotency-Key", "");
        return answer;
    }
}
