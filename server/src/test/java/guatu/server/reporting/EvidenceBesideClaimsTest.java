package guatu.server.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Role;
import guatu.server.journal.Photos;
import guatu.server.project.Groundwork;
import guatu.server.testing.Answer;
import guatu.server.testing.Caller;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A phone's photo, taken on 2022-10-22 at 36.1305° N 120.4652° E, beside what it is handed in for:
 * wherever its report is read, the camera's own time and place stand there too.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceBesideClaimsTest {

    private final Groundwork ground;
    private final Callers callers;
    private Caller filler;

    EvidenceBesideClaimsTest(Groundwork ground, Callers callers) {
        this.ground = ground;
        this.callers = callers;
    }

    @BeforeAll
    void groundwork() {
        filler = callers.loggedIn("zhang", Role.FILLER);
        ground.lay("zhang");
        ground.list(
                """
                JQ 老旧小区改造 district=370212 lead=GS place=120.4652_36.1350 promises=2022:惠及户数:8367:户
                JQ/M1 开工 start=2022-03-01 finish=2022-11-30 post=GS-1
                YC 没有落位的项目 district=370212 lead=GS
                YC/M1 开工 start=2022-03-01 finish=2022-11-30 post=GS-1
                """);
    }

    @Test
    void aFigureShowsItWithinThePeriodAndSoFarFromTheProject() throws IOException {
        String hash = photo(ByteOrder.LITTLE_ENDIAN);

        Answer filed =
                filler.post(
                        "/api/quantities",
                        Map.of(
                                "project",
                                "JQ",
                                "measure",
                                "惠及户数",
                                "quantity",
                                "800",
                                "unit",
                                "户",
                                "kind",
                                "MONTH",
                                "to",
                                "2022-10-31",
                                "evidence",
                                List.of(hash)));

        assertThat(filed.status()).as(filed.text()).isEqualTo(200);
        Answer read = filler.get("/api/quantities?project=JQ");
        assertThat(read.at("/0/evidence/0/hash")).isEqualTo(hash);
        assertThat(read.at("/0/evidence/0/takenAt")).isEqualTo("2022-10-22T16:30:05");
        assertThat(read.at("/0/evidence/0/lat")).startsWith("36.1305");
        assertThat(read.at("/0/evidence/0/daysOff")).isEqualTo("0");
        assertThat(read.at("/0/evidence/0/metres")).isEqualTo("500");
    }

    @Test
    void aReportOnAMilestoneShowsItDaysBeforeTheDayReported() throws IOException {
        String hash = photo(ByteOrder.BIG_ENDIAN);

        Answer filed =
                filler.post(
                        "/api/reports",
                        Map.of(
                                "milestone",
                                "YC/M1",
                                "kind",
                                "STARTED",
                                "date",
                                "2022-11-01",
                                "evidence",
                                List.of(hash)));

        assertThat(filed.status()).as(filed.text()).isEqualTo(200);
        for (String path : List.of("/api/reports?milestone=YC/M1", "/api/reports?project=YC")) {
            Answer read = filler.get(path);
            assertThat(read.at("/0/evidence/0/daysOff")).isEqualTo("-10");
            assertThat(read.json().at("/0/evidence/0/metres").isNull()).isTrue();
        }
        assertThat(filler.get("/api/projects/YC").at("/reports/0/evidence/0/takenAt"))
                .isEqualTo("2022-10-22T16:30:05");
    }

    /** The two byte orders make two photos of different content. */
    private String photo(ByteOrder order) throws IOException {
        Answer kept = filler.upload("/api/evidence", "现场.jpg", Photos.taken(order));
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        return kept.at("/hash");
    }
}
