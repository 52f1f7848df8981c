package guatu.server.organisation;

/** What a unit is in the chain of command (单位类型). */
public enum UnitKind {
    /** 市总指挥部. */
    CITY_HQ,
    /** 专业指挥部. */
    SPECIAL_HQ,
    /** 区市指挥部. */
    DISTRICT_HQ,
    /** 部 or 专班 of a headquarters. */
    DEPARTMENT,
    /** 部门: a bureau of the city or a district. */
    BUREAU,
    /** 街道 or 镇. */
    STREET,
    /** 企业. */
    COMPANY,
    /** Anything else, such as a village committee. */
    OTHER
}
