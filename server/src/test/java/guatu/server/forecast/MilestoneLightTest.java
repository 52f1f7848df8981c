package guatu.server.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.project.ListText;
import guatu.server.testing.InChinese;
import guatu.server.web.Wording;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Each light of a milestone with the sentence that explains it, seen on 2022-12-19. */
@ExtendWith(InChinese.class)
class MilestoneLightTest {

    private final Sentences sentences = new Sentences(new Wording());

    @ParameterizedTest(name = "{0}; {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    finish=2022-11-30                  | FINISHED 2022-11-30                  | DONE | 已于 2022-11-30 完成
                    finish=2022-11-30                  | FINISHED 2022-11-25                  | DONE | 已于 2022-11-25 完成，比计划 2022-11-30 提前 3 个工作日
                    finish=2022-09-30                  | FINISHED 2022-10-10                  | DONE | 已于 2022-10-10 完成，比计划 2022-09-30 晚 3 个工作日
                    finish=2022-12-16                  | -                                    | LATE | 计划 2022-12-16 完成，已超期 1 个工作日，尚未完成
                    finish=2022-12-16                  | BLOCKED 2022-12-01 by=管线迁改            | LATE | 计划 2022-12-16 完成，已超期 1 个工作日，尚未完成；受阻：管线迁改
                    finish=2023-03-31                  | BLOCKED 2022-12-01 by=管线迁改            | STOPPED | 自 2022-12-01 起受阻停工，已 18 天：管线迁改
                    finish=2023-03-31                  | EXPECTED 2022-12-01 expected=2023-04-04 | AT_RISK | 预计 2023-04-04 完成，晚于计划 2 个工作日，未超过 10 个工作日的容许偏差
                    finish=2023-03-31                  | EXPECTED 2022-12-01 expected=2023-04-20 | LATE | 预计 2023-04-20 完成，晚于计划 14 个工作日
                    finish=2022-12-30                  | -                                    | AT_RISK | 2022-12-30 到期，还剩 10 个工作日，尚未填报
                    finish=2022-12-30                  | PROGRESS 2022-11-01 60%              | AT_RISK | 2022-12-30 到期，还剩 10 个工作日，已 48 天没有填报
                    finish=2022-12-30                  | PROGRESS 2022-12-15 60%              | ON_TRACK | 预计 2022-12-30 按计划完成
                    finish=2023-06-30                  | -                                    | NOT_STARTED | 尚未开始，计划 2023-06-30 完成
                    start=2023-03-01 finish=2023-06-30 | -                                    | NOT_STARTED | 尚未开始，计划 2023-03-01 开始、2023-06-30 完成
                    finish=2023-03-31 mustBy=2023-04-01 | EXPECTED 2022-12-01 expected=2023-04-04 | LATE | 预计 2023-04-04 完成，晚于最迟期限 2023-04-01
                    """)
    void everyLightSaysWhyWithItsNumbers(String plan, String report, Light light, String sentence) {
        MilestoneView view = view("P/M1 封顶 post=GS-1 " + plan, report);
        assertThat(view.light()).isEqualTo(light);
        assertThat(sentences.of(view.reason())).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    P/M1 封顶 finish=2022-12-16 | 草稿：缺责任岗位
                    P/M1 封顶 post=GS-1         | 草稿：缺计划日期
                    P/M1 封顶                   | 草稿：缺责任岗位和计划日期
                    """)
    void withoutAPostOrADateItStaysADraft(String line, String sentence) {
        MilestoneView view = view(line, null);
        assertThat(view.light()).isEqualTo(Light.DRAFT);
        assertThat(sentences.of(view.reason())).isEqualTo(sentence);
    }

    @Test
    void aDelayNamesTheMilestoneItComesFromAlongTheCriticalPath() {
        Board board =
                Boards2022.board(
                        ListText.list(
                                """
                                VR 虚拟现实产业园
                                VR/M1 一期封顶 start=2022-06-01 finish=2022-12-20 post=GS-1
                                VR/M2 外立面 start=2022-12-21 finish=2023-02-28 post=GS-1
                                VR/M3 如期交付 finish=2023-02-28 post=GS-1
                                VR/M1 -> VR/M2 FS
                                VR/M2 -> VR/M3 FS
                                """),
                        "VR/M1 PROGRESS 2022-12-16 80% expected=2023-01-20");
        MilestoneView delivery = board.milestone("VR/M3");
        assertThat(delivery.light()).isEqualTo(Light.LATE);
        assertThat(sentences.of(delivery.reason()))
                .matches("预计 2023-0\\d-\\d\\d 完成，晚于计划 \\d+ 个工作日；关键线路经过 一期封顶");
    }

    @Test
    void theSameReasonIsSaidInEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try {
            MilestoneView view = view("P/M1 封顶 post=GS-1 finish=2022-12-16", null);
            assertThat(sentences.of(view.reason()))
                    .isEqualTo("Due on 2022-12-16, overdue by 1 working day and not finished");
        } finally {
            LocaleContextHolder.setLocale(Wording.CHINESE);
        }
    }

    private static MilestoneView view(String line, String report) {
        Board board =
                Boards2022.board(
                        ListText.list("P 项目\n" + line), report == null ? "" : "P/M1 " + report);
        return board.milestone("P/M1");
    }
}
