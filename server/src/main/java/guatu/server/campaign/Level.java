package guatu.server.campaign;

/** Whose campaign or project it is (级别). */
public enum Level {
    /** 市级. */
    CITY,
    /** 区级. */
    DISTRICT
}
