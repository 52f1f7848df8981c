package guatu.server.journal;

/** Something was recorded by the transaction at hand (已记入台账); for {@link Follower} alone. */
record Recorded() {}
