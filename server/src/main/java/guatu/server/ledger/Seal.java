package guatu.server.ledger;

import java.time.Instant;

/**
 * A sealed state of the ledger (封存根): what a bulletin or an export prints to be held to.
 *
 * @param size number of entries
 * @param root root over them, in base64
 * @param sealedAt when it was sealed
 */
public record Seal(long size, String root, Instant sealedAt) {}
