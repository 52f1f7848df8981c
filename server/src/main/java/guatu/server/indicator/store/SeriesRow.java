package guatu.server.indicator.store;

/**
 * A series as it stands in the table (序列).
 *
 * @param unit unit of its amounts
 */
public record SeriesRow(int id, SeriesKey key, String unit) {}
