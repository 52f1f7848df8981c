package guatu.server.database;

/**
 * Notices of other servers may have been missed, for instance while the connection was down
 * (可能漏收通知): whatever is kept in memory must be read again.
 */
public record Missed() {}
