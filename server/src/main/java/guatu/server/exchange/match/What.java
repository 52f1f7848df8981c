package guatu.server.exchange.match;

import java.util.Locale;

/** What a name is the name of (名称种类). */
public enum What {
    DISTRICT,
    STREET,
    COMMUNITY,
    UNIT,
    POST,
    ACTION,
    LINE,
    AREA,
    EVENT,
    PROJECT;

    /** The word over HTTP and in tables: {@code unit}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
