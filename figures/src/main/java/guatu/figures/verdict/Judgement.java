package guatu.figures.verdict;

import guatu.quantity.Quantity;
import java.math.BigDecimal;

/**
 * A verdict with its reason (核对意见).
 *
 * @param verdict how the figure holds
 * @param rule the row of the rule table that decided
 * @param hint what the writer should know besides
 * @param exact the exact value it was held against, in the unit of the figure
 * @param steps how far the exact value lies above the written one, in steps of its last place
 */
public record Judgement(Verdict verdict, Rule rule, Hint hint, Quantity exact, BigDecimal steps) {

    /** The rows of the rule table. */
    public enum Rule {
        /** An integer without 万 or 亿 must be exact. */
        EXACT,
        /** 万, 亿 or decimals: the exact value is rounded to the last written place. */
        ROUNDED,
        /** 余 多 超 超过 逾 突破: above, by less than one step. */
        ABOVE,
        /** 近 接近 逼近 将近: in the last half step. */
        BELOW,
        /** 约 左右: within half a step. */
        ABOUT,
        /** 以上 不低于 不少于 至少. */
        AT_LEAST,
        /** 以内 不超过 最多. */
        AT_MOST,
        /** 不到 不足. */
        BELOW_STRICT,
        /** A range: both ends belong to it. */
        RANGE,
        /** 翻番: at least twice the base. */
        DOUBLING,
        /** A place in a league table of the same day and scope. */
        RANK,
        /** A share, growth, difference or sum computed of other facts. */
        DERIVED,
        /** Units that cannot be compared. */
        UNIT
    }

    /** Remarks that do not change the verdict. */
    public enum Hint {
        NONE,
        /** 超3400 of exactly 3400. */
        NOT_ABOVE,
        /** 近 far from what is neared. */
        FAR_BELOW,
        /** A result far above its 以上, or more than 2.5 times where 翻番 is said. */
        FAR_ABOVE,
        /** Another unit shares the place. */
        TIED
    }
}
