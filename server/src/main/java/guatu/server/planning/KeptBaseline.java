package guatu.server.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A named baseline (基线): the forecast as it stood, never changed and never deleted.
 *
 * @param takenOn the status date it was taken on
 * @param listVersion the version of the list it was taken from
 */
record KeptBaseline(
        UUID id, String name, LocalDate takenOn, Instant takenAt, String by, int listVersion) {}
