package guatu.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader must reach on the gold sets that are kept here. */
class FiguresScoreTest {

    /** Free prose leaves most unsaid; half of it was scored before any rule learnt from it. */
    @Test
    void freeProseIsReadWithoutFaultAndMostlyKnownForWhatItIsAbout() throws IOException {
        FiguresScore score = FiguresScore.of(GoldFolder.read(Path.of("gold", "free")));

        assertThat(score.measures.gold).isGreaterThan(400);
        assertThat(score.measures.f1(score.measures.full))
                .as("%s", score.mistakes)
                .isGreaterThanOrEqualTo(0.985);
        assertThat(score.times.f1(score.times.values)).isGreaterThanOrEqualTo(0.95);
        assertThat(score.subjectsAlike()).as("%s", score.unlike).isGreaterThanOrEqualTo(0.76);
    }

    @ParameterizedTest
    @ValueSource(strings = {"official", "own", "fresh"})
    void measuresAndTimesAreReadAlmostWithoutFault(String set) throws IOException {
        FiguresScore score = FiguresScore.of(GoldFolder.read(Path.of("gold", set)));

        assertThat(score.measures.gold).isGreaterThan(100);
        assertThat(score.measures.f1(score.measures.full))
                .as("%s", score.mistakes)
                .isGreaterThanOrEqualTo(0.985);
        assertThat(score.measures.f1(score.measures.spans)).isGreaterThanOrEqualTo(0.97);
        assertThat(score.times.f1(score.times.detected)).isGreaterThanOrEqualTo(0.98);
        assertThat(score.times.f1(score.times.values)).isGreaterThanOrEqualTo(0.95);
        assertThat(score.subjectsAlike()).isGreaterThanOrEqualTo(0.84);
    }

    @Test
    void everyVerdictIsDueAndEveryRelationFound() throws IOException {
        AgreementScore score = AgreementScore.of(GoldFolder.read(Path.of("gold", "official")));

        assertThat(score.mistakes).isEmpty();
        assertThat(score.verdictsRight).isEqualTo(264);
        assertThat(score.relationsFound).isEqualTo(score.relations).isGreaterThan(0);
    }

    @Test
    void publishedSentencesGetTheVerdictTheyShould() throws IOException {
        PublishedScore score =
                PublishedScore.of(Path.of("gold/published/publication_checks.jsonl"));

        assertThat(score.mistakes).isEmpty();
        assertThat(score.right).isEqualTo(score.sentences).isEqualTo(20);
    }
}
