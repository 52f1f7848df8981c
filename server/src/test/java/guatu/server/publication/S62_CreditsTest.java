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
