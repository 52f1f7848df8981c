package guatu.quantity;

/** What a unit measures (量纲). Quantities of different dimensions never add or compare. */
public enum Dimension {
    /** Things counted by a classifier: 处, 户, 个. Each classifier stands alone. */
    COUNT,
    MONEY,
    AREA,
    LENGTH,
    MASS,
    VOLUME,
    ENERGY,
    POWER,
    VOLTAGE,
    TEMPERATURE,
    DURATION,
    AGE,
    /** A share of one hundred: %, ‰, 成. Never the same as a {@link #POINT}. */
    PERCENT,
    /** A difference of two percentages: 百分点. */
    POINT,
    MULTIPLE,
    /** 翻番: powers of two. */
    DOUBLING,
    RANK,
    SCORE,
    DATA,
    SOUND,
    PRICE,
    SPEED,
    DENSITY,
    FLOW,
    PRESSURE,
    FREQUENCY,
    /** Measured in units that nothing converts to: 流明, 毫摩尔. */
    OTHER
}
