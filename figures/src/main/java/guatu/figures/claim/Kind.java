package guatu.figures.claim;

import guatu.quantity.Dimension;

/** What sort of figure a claim is (数据类别). */
public enum Kind {
    COUNT(Group.MEASURE),
    MONEY(Group.MEASURE),
    AREA(Group.MEASURE),
    LENGTH(Group.MEASURE),
    MASS(Group.MEASURE),
    VOLUME(Group.MEASURE),
    ENERGY(Group.MEASURE),
    POWER(Group.MEASURE),
    TEMPERATURE(Group.MEASURE),
    DURATION(Group.MEASURE),
    PERCENT(Group.MEASURE),
    /** 百分点. */
    POINT(Group.MEASURE),
    MULTIPLE(Group.MEASURE),
    RATIO(Group.MEASURE),
    RANK(Group.MEASURE),
    DATE(Group.TIME),
    PERIOD(Group.TIME),
    /** 5G, 五号线, 12345: no figure. */
    NAME(Group.IGNORED),
    /** 第七届, 第45批: no figure. */
    ORDINAL(Group.IGNORED),
    /** 规模最大, 率先: a claim without a number, over a series or a ranking. */
    SUPERLATIVE(Group.IGNORED),
    /** 全部, 所有, 全线贯通: a claim over a whole population. */
    UNIVERSAL(Group.IGNORED),
    /** 基本完成: a claim that needs a stored threshold. */
    THRESHOLD(Group.IGNORED),
    /** 取得突破性进展: a claim that no figure supports. */
    QUALITATIVE(Group.IGNORED);

    /** Whether a claim is a measure, a time, or neither. */
    public enum Group {
        MEASURE,
        TIME,
        IGNORED
    }

    private final Group group;

    Kind(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    /** The kind of a figure with a unit of that dimension. */
    public static Kind of(Dimension dimension) {
        return switch (dimension) {
            case MONEY -> MONEY;
            case AREA -> AREA;
            case LENGTH -> LENGTH;
            case MASS -> MASS;
            case VOLUME -> VOLUME;
            case ENERGY -> ENERGY;
            case POWER, VOLTAGE -> POWER;
            case TEMPERATURE -> TEMPERATURE;
            case DURATION -> DURATION;
            case PERCENT -> PERCENT;
            case POINT -> POINT;
            case MULTIPLE, DOUBLING -> MULTIPLE;
            case RANK -> COUNT;
            case COUNT, AGE, SCORE, DATA, SOUND, PRICE, SPEED, DENSITY, FLOW -> COUNT;
            case PRESSURE, FREQUENCY, OTHER -> COUNT;
        };
    }
}
