package guatu.server.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** S20: 实施173个重点项目，其中新开工135个项目. */
class S20_CountsByKindTest {

    @Test
    void of173Projects135AreNewAnd38Continue() {
        ListCounts counts = ListCounts.of(list(135, 38));
        assertThat(counts.total()).isEqualTo(173);
        assertThat(counts.byKind()).containsEntry(Kind.NEW, 135).containsEntry(Kind.CONTINUING, 38);
        assertThat(counts.byKind().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(counts.total());
        assertThat(counts.version()).isEqualTo(1);
    }

    @Test
    void aPackageCountsAsOneOrAsItsPartsAndBothAreTold() {
        ProjectList list =
                ListText.list(
                        """
                        P 八个产业园区
                        P1 元宇宙产业大厦 package=P
                        P2 航运贸易金融总部大厦 package=P
                        Q 停车场
                        """);
        ListCounts counts = ListCounts.of(list);
        assertThat(counts.total()).isEqualTo(2);
        assertThat(counts.parts()).isEqualTo(3);
    }

    private static ProjectList list(int fresh, int continuing) {
        String text =
                IntStream.range(0, fresh + continuing)
                        .mapToObj(i ->
                                "SB-%03d 项目%d district=370203 kind=%s"
                                        .formatted(i, i, i < fresh ? "NEW" : "CONTINUING"))
                        .collect(Collectors.joining("\n"));
        return ListText.list(text);
    }
}
