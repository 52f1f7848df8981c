package guatu.server.exchange.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** S29 郑家: in no code table; 郑张 (370212001021) is proposed and the answer kept as alias. */
class S29_AnUnknownNameIsAskedTest {

    private static final Map<What, List<Named>> THINGS =
            Map.of(
                    What.COMMUNITY, Gazetteer.COMMUNITIES,
                    What.DISTRICT, Gazetteer.DISTRICTS,
                    What.STREET, Gazetteer.STREETS);

    /** 中韩街道, where the other eleven communities of the 张村河片区 lie. */
    private static final String ZHONGHAN = "370212001";

    private final Directory directory = new Directory(THINGS, List.of());

    @Test
    void zhengjiaIsInNoTableAndZhengzhangIsProposedFirst() {
        Match match = directory.find(What.COMMUNITY, "郑家", ZHONGHAN);

        assertThat(match)
                .isInstanceOfSatisfying(
                        Match.Unknown.class,
                        unknown ->
                                assertThat(unknown.candidates().getFirst().code())
                                        .isEqualTo("370212001021"));
    }

    @Test
    void theAnswerIsRememberedAsAnAlias() {
        Directory answered =
                new Directory(THINGS, List.of(new Answer(What.COMMUNITY, "郑家", "370212001021")));

        assertThat(answered.find(What.COMMUNITY, "郑家", ""))
                .isInstanceOfSatisfying(
                        Match.Found.class,
                        found -> assertThat(found.named().name()).isEqualTo("郑张社区居民委员会"));
    }

    @Test
    void theElevenOtherCommunitiesAreFoundByTheirShortNames() {
        for (String name :
                List.of(
                        "张村河南",
                        "刘家下庄",
                        "孙家下庄",
                        "李家下庄",
                        "董家下庄",
                        "张家下庄",
                        "南张",
                        "文张",
                        "枯桃",
                        "中韩",
                        "郑张(种子文作“郑家”)")) {
            assertThat(directory.find(What.COMMUNITY, name, ZHONGHAN))
                    .as(name)
                    .isInstanceOf(Match.Found.class);
        }
    }

    @Test
    void aNameThatTwoCommunitiesBearIsFoundNearItsNeighboursOnly() {
        assertThat(directory.find(What.COMMUNITY, "张村", ZHONGHAN))
                .isInstanceOfSatisfying(
                        Match.Found.class,
                        found -> assertThat(found.named().code()).isEqualTo("370212001019"));
    }

    @Test
    void westCoastIsTheDistrictThatTheCodeTableCallsHuangdao() {
        assertThat(directory.find(What.DISTRICT, "西海岸新区", ""))
                .isInstanceOfSatisfying(
                        Match.Found.class,
                        found -> assertThat(found.named().code()).isEqualTo("370211"));
    }

    @Test
    void aWrongHomophoneFindsTheRightName() {
        Match match = directory.find(What.COMMUNITY, "苦桃", ZHONGHAN);

        assertThat(((Match.Unknown) match).candidates().getFirst().code())
                .isEqualTo("370212001017");
    }

    @Test
    void aNameOfAnotherCityHasNoAnswerAmongOurs() {
        Directory answered =
                new Directory(THINGS, List.of(new Answer(What.COMMUNITY, "曲塘社区", null)));

        assertThat(answered.find(What.COMMUNITY, "曲塘社区", "")).isInstanceOf(Match.Foreign.class);
    }
}
