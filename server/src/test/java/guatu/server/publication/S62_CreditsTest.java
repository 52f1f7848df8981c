package guatu.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** S62: outlet, date, authors and photographers stand on record with the article (署名). */
@ServerTest
class S62_CreditsTest {

    @RegisterExtension static final PageDesk desk = PageDesk.withTheList();

    @Test
    void theSourcePageNamesItsOutletsItsAuthorsAndWhoTookThePicture() {
        JsonNode credits = desk.page().path("credits");

        assertThat(credits.path("outlets").toString()).isEqualTo("[\"青岛日报\",\"观海新闻\"]");
        assertThat(credits.path("authors").toString()).isEqualTo("[\"王萌\",\"余瑞新\",\"衣涛\"]");
        assertThat(credits.path("photographers").toString()).isEqualTo("[\"余瑞新\"]");
    }

    @Test
    void bylinesAreReadAsPapersPrintThem() {
        String text =
                """
                本报讯（记者 李明 通讯员 王小丽）市南区今年加装电梯215部。记者了解到，这还不够。
                记者从市住建局获悉，明年继续。来源：信网
                文/张三丰 图/赵六
                市南区加装电梯现场。孙七七 摄
                """;

        Credits credits = Credits.read(text);

        assertThat(credits.outlets()).containsExactly("信网");
        assertThat(credits.authors()).containsExactly("李明", "王小丽", "张三丰");
        assertThat(credits.photographers()).containsExactly("孙七七", "赵六");
    }

    @Test
    void whoStandsBehindTheWordForPicturesTookThem() {
        Credits credits = Credits.read("市南区今年加装电梯215部。\n记者 张华 王军 摄影 李伟\n");

        assertThat(credits.authors()).containsExactly("张华", "王军");
        assertThat(credits.photographers()).containsExactly("李伟");
    }

    /** Where names may be cut anywhere, a question of an interview would be tried for ever. */
    @Test
    void aLongSentenceBehindTheWordForReportersIsNoName() {
        String asked = "请您介绍一下今年以来全市城市更新和城市建设三年攻坚行动的总体进展情况以及下一步的工作打算".repeat(9);

        assertThat(Credits.read("记者：" + asked + "好吗？\n答：" + asked + "\n")).isEqualTo(Credits.NONE);
    }

    @Test
    void aTextWithoutBylineHasNoneAndTheOutletMayBeGiven() {
        assertThat(Credits.read("记者区市行\n摄像头加装120部，记者了解到。\n")).isEqualTo(Credits.NONE);

        byte[] text = "市南区加装电梯215部。".getBytes(StandardCharsets.UTF_8);
        JsonNode article = desk.handIn("稿.txt", text, "&outlet=%E5%A4%A7%E4%BC%97%E6%8A%A5").json();

        assertThat(article.path("credits").path("outlets").toString()).isEqualTo("[\"大众报\"]");
    }

    @Test
    void articlesAreFoundByOutletAuthorAndTitle() {
        String id = desk.page().path("id").asString("");

        for (String words :
                new String[] {"%E8%A1%A3%E6%B6%9B", "%E8%A7%82%E6%B5%B7", "%E6%BA%90%E9%A1%B5"}) {
            assertThat(desk.author().get("/api/articles?q=" + words).text()).as(words).contains(id);
        }
        assertThat(desk.author().get("/api/articles?q=%E6%97%A0%E6%AD%A4%E4%BA%BA").text())
                .isEqualTo("[]");
    }
}
