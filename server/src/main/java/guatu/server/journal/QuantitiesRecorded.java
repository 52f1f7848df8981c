package guatu.server.journal;

/**
 * Quantities, signatures or locks were recorded, here or by another server on the same database
 * (数量已填报); sent after commit, at least once.
 */
public record QuantitiesRecorded() {}
