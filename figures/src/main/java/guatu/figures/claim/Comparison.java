package guatu.figures.claim;

/**
 * What a figure is compared with (比较).
 *
 * @param type the sort of comparison
 * @param words as the text says it: 同比增长, 完成率, 全市
 */
public record Comparison(Against type, String words) {

    /** No comparison. */
    public static final Comparison NONE = new Comparison(Against.NONE, "");

    /** The sorts of comparison. */
    public enum Against {
        NONE,
        /** 同比, 较上年. */
        YEAR_ON_YEAR,
        /** 环比. */
        MONTH_ON_MONTH,
        /** 增长, without saying over what. */
        CHANGE,
        /** 占计划, 完成率. */
        VERSUS_PLAN,
        /** 占比. */
        SHARE,
        /** 全市第一. */
        RANK,
        /** 计划, 目标, 力争. */
        PLAN,
        /** The from-value of 由A到B. */
        FROM,
        /** The to-value of 由A到B. */
        TO,
        /** 连续. */
        STREAK
    }
}
