package guatu.quantity;

/** What a qualifier says about the true value x of a written figure w (概数的方向). */
public enum Sense {
    /** 余 多 超 超过 逾 突破: x lies above w, by less than one step. */
    ABOVE,
    /** 近 接近 逼近: x lies a little below w. */
    BELOW,
    /** 约 左右: x lies on either side of w. */
    ABOUT,
    /** 以上 不低于 不少于: x is w or more. */
    AT_LEAST,
    /** 以内 不超过: x is w or less. */
    AT_MOST,
    /** 不到 不足: x is less than w. */
    BELOW_STRICT
}
