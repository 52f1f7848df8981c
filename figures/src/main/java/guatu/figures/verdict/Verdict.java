package guatu.figures.verdict;

/** How a written figure holds against the facts (核对结论). */
public enum Verdict {
    AGREES,
    /** The exact value rounds to the written one. */
    ROUNDS_TO,
    /** Digits were cut off where rounding would have gone up; to be mended. */
    TRUNCATED,
    /** Not false, but a closer figure exists: usually a stale one. */
    TRUE_BUT_LOOSE,
    DIFFERS,
    /** The digits fit another unit or magnitude: 万 for 亿, 户 for 人, % for 百分点. */
    UNIT_DIFFERS,
    PERIOD_DIFFERS,
    PLACE_DIFFERS,
    /** Agrees with a fact that has been superseded. */
    STALE,
    /** A share, sum or growth that recomputes. */
    DERIVED_OK,
    DERIVED_DIFFERS,
    NOT_IN_LEDGER,
    /** Two facts fit; both are shown. */
    AMBIGUOUS,
    /** 翻番 and the like without the base figure. */
    NEEDS_BASE,
    /** A name, an ordinal, or a word that no figure can support. */
    NOT_CHECKABLE,
    /** 最大, 率先, 历史新高 without the series or ranking that shows it. */
    UNSUPPORTED_SUPERLATIVE;

    /** Whether the figure may be printed as it stands. */
    public boolean holds() {
        return this == AGREES || this == ROUNDS_TO || this == DERIVED_OK;
    }
}
