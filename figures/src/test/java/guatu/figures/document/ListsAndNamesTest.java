package guatu.figures.document;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.figures.document.Finding.Code;
import guatu.figures.reading.Read;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names listed before their number, and names in no code table (S29: 郑家 is 郑张). */
class ListsAndNamesTest {

    private static final List<String> COMMUNITIES =
            List.of("董家下庄", "张家下庄", "郑张", "南张", "张村河南", "刘家下庄");

    @ParameterizedTest
    @CsvSource({
        "完成张村河南、刘家下庄、李家下庄、孙家下庄4个城中村的签约, 0",
        "完成张村河南、刘家下庄、李家下庄、孙家下庄5个城中村的签约, 1",
        "启动董家下庄、张家下庄、郑家、南张等4个计划外城中村的改造, 0",
        "启动董家下庄、张家下庄、郑家、南张等3个计划外城中村的改造, 1",
        "公园、绿道1436个, 0",
        "新建供水、供气、供热管网28公里, 0"
    })
    void aListHasAsManyNamesAsItSays(String text, int findings) {
        assertThat(DocumentCheck.of(text, Read.claims(text)))
                .filteredOn(finding -> finding.code() == Code.LIST_COUNT_DIFFERS)
                .hasSize(findings);
    }

    @Test
    void aNameAmongKnownOnesThatIsInNoTableIsShownWithTheOneMostLikeIt() {
        String text = "提前启动了董家下庄、张家下庄、郑家、南张等4个计划外城中村的改造";

        List<Finding> found = Names.unknown(text, COMMUNITIES);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().message(Locale.CHINA)).isEqualTo("名称不在代码表中：“郑家”；是否应为“郑张”？");
        assertThat(found.getFirst().claims().getFirst().span().of(text)).isEqualTo("郑家");
    }

    @Test
    void aListOfOtherThingsIsLeftAlone() {
        assertThat(Names.unknown("改造供水、供气、供热管网，新建公园、绿道、驿站", COMMUNITIES)).isEmpty();
    }
}
