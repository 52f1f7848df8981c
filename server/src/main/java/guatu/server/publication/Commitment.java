package guatu.server.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence about the future promises (公开承诺), kept to see how it comes out.
 *
 * @param surface the figure as printed
 * @param topic code of the indicator it is measured by, empty when none is known
 * @param place code, or null
 * @param target exact value of the figure, magnitudes multiplied out
 */
record Commitment(
        UUID id,
        UUID article,
        int draft,
        String surface,
        String sentence,
        Grade grade,
        String topic,
        @Nullable String place,
        int year,
        BigDecimal target,
        String unit,
        String login,
        Instant at) {

    /** How firmly something is promised, the firmest first. */
    enum Grade {
        /** 确保. */
        ENSURE("确保 务必 必须 保证"),
        /** 将, 计划: it is to be. */
        PLAN("计划 将 拟 安排 下一步"),
        /** 力争: an aspiration, weaker than a plan. */
        STRIVE("力争 争取 努力 力求");

        private final String words;

        Grade(String words) {
            this.words = words;
        }

        /** The grade that the nearest word before the figure gives it; a plan without one. */
        static Grade of(String before) {
            Grade grade = PLAN;
            int nearest = -1;
            for (Grade one : values()) {
                for (String word : one.words.split(" ")) {
                    int at = before.lastIndexOf(word);
                    if (at > nearest) {
                        nearest = at;
                        grade = one;
                    }
                }
            }
            return grade;
        }
    }
}
