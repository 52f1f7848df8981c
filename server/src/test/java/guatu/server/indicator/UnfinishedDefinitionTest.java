package guatu.server.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.access.Role;
import guatu.server.project.Groundwork;
import guatu.server.testing.Answer;
import guatu.server.testing.Callers;
import guatu.server.testing.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A definition that is still being typed is read back as far as it goes. */
@ServerTest
class UnfinishedDefinitionTest {

    private final Groundwork ground;
    private final Callers callers;

    UnfinishedDefinitionTest(Groundwork ground, Callers callers) {
        this.ground = ground;
        this.callers = callers;
    }

    @Test
    void aMeasureThatIsNotNamedYetIsLeftOpen() {
        ground.lay();
        Answer preview =
                callers.loggedIn("definer", Role.OFFICE)
                        .post(
                                "/api/indicators/preview",
                                Map.of(
                                        "code", "NEW",
                                        "name", "新指标",
                                        "aggregation", "SUM",
                                        "counted", "QUANTITY",
                                        "periods", List.of("MONTH")));

        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.at("/sentence")).contains("填报的“…”之和").doesNotContain("null");
    }
}
