package guatu.server.exchange.plan;

import java.util.Locale;

/** What loading would do with a row (行结果). */
public enum RowOutcome {
    ADDED,
    CHANGED,
    UNCHANGED,
    REFUSED;

    /** The word over HTTP: {@code added}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
