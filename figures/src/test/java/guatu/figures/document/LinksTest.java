package guatu.figures.document;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.figures.reading.ClaimReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures that the words of a sentence tie together (数据关联). */
class LinksTest {

    /** S20: 135 of the 173 are newly started. */
    @Test
    void S20_aPartKnowsItsWhole() {
        assertThat(links("实施173个重点项目，其中新开工135个项目")).containsExactly("PART 173个 135个");
    }

    @Test
    void theWholeMayStandInTheSentenceBefore() {
        assertThat(links("有效专利401.5万件。其中，高价值专利166.5万件，占41.5%。"))
                .containsExactly("PART 401.5万件 166.5万件");
    }

    @Test
    void figuresBehindRespectivelyAreOneList() {
        assertThat(links("城市公园、口袋公园分别达到1436个、883个和12个"))
                .containsExactly("RESPECTIVELY 1436个 883个", "RESPECTIVELY 883个 12个");
    }

    @Test
    void aRiseHasTwoEnds() {
        assertThat(links("人均公园绿地由13.2平方米增加到15.6平方米")).containsExactly("FROM_TO 13.2平方米 15.6平方米");
    }

    @Test
    void whatIsGreaterIsNoPart() {
        assertThat(links("实施173个重点项目，其中总投资51亿元，涉及户数8367户，另有2000个点位")).isEmpty();
    }

    private static List<String> links(String text) {
        return Links.of(text, ClaimReader.read(text)).stream()
                .map(l -> l.type() + " " + l.first().surface() + " " + l.second().surface())
                .toList();
    }
}
