package guatu.server.indicator.store;

/**
 * A series as it stands in the table (序列).
 *
 * @param id names it within the table
 * @param strand number shared by all series of the same measure
 * @param unit unit of its amounts
 */
public record SeriesRow(int id, int strand, SeriesKey key, String unit) {}
