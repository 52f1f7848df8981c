package guatu.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Articles in the manner of publicity offices about the example campaign (宣传稿件), each figure with
 * the verdict that a reader gave it by hand. What is right is never told as wrong.
 */
@ServerTest
class ArticlesOfOfficesTest {

    private static final Path ARTICLES = Path.of("src/test/resources/publication/articles");

    @RegisterExtension static final PageDesk desk = PageDesk.withFigures();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shinan",
                "laoshan",
                "wrong",
                "other-cities",
                "next-year",
                "superlatives",
                "sums",
                "plans-as-results",
                "other-years",
                "loose",
                "narrower"
            })
    void everyFigureHasTheVerdictReadByHand(String name) throws IOException {
        String text = Files.readString(ARTICLES.resolve(name + ".txt"));
        List<String> read = Files.readAllLines(ARTICLES.resolve(name + ".verdicts"));

        List<String> told =
                desk.check(text)
                        .path("figures")
                        .valueStream()
                        .map(one ->
                                one.path("surface").asString("")
                                        + " "
                                        + one.path("verdict").asString(""))
                        .toList();

        assertThat(told).containsExactlyElementsOf(read);
    }
}
