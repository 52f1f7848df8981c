package guatu.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.ServerTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Sentences as cities published them (已发表语句), handed in at the front door and held against the
 * example campaign: those whose fault stands in the sentence itself, and those of the source page.
 * Those of other cities are held against campaigns of their own ({@link
 * PublishedSentencesOfOtherCitiesTest}).
 */
@ServerTest
class PublishedSentencesAtTheDeskTest {

    @RegisterExtension static final PageDesk desk = PageDesk.withFigures();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    jm-2021               |                      | SHARE_TRUNCATED
                    zj-2017               |                      | MAGNITUDE_JUMPS
                    yy-2023               |                      | END_BEFORE_START
                    qd-2023-count         |                      | EDITIONS_DIFFER
                    qd-2023-parking       |                      | EDITIONS_DIFFER
                    qd-2022-laojiu-h      |                      | EDITIONS_DIFFER
                    seed-286              | 张村河片区，         | WRONG_TERM
                    seed-286              |                      | WRONG_TERM
                    seed-liangshan-45     | 张村河片区协议签订， | AGREES AGREES
                    seed-zhengjia         |                      | UNKNOWN_NAME
                    seed-shinan-park | | AGREES AGREES AGREES MORE_FINISHED_THAN_STARTED
                    seed-shinan-park | 市南区 | AGREES AGREES AGREES MORE_FINISHED_THAN_STARTED
                    seed-shibei           | 2023年，市北区实施   | AGREES AGREES
                    seed-shinan-wj        | 2022年，市南区       | AGREES NEEDS_BASE
                    seed-shinan-2022-park | 2022年，市南区       | AGREES AGREES
                    """)
    void theSentenceIsToldWhatItShould(String id, String context, String told) throws IOException {
        JsonNode article = desk.check((context == null ? "" : context) + Published.text(id));

        List<String> said = new ArrayList<>();
        article.path("remarks").forEach(remark -> said.add(remark.path("code").asString("")));
        for (JsonNode figure : article.path("figures")) {
            said.add(figure.path("verdict").asString(""));
        }
        for (String one : told.split(" ")) {
            assertThat(said.remove(one)).as("%s: %s", one, article.path("remarks")).isTrue();
        }
        assertThat(said).doesNotContain("DIFFERS");
    }
}
