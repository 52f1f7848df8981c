package guatu.server.database;

/**
 * Another server on the same database changed something (他机通知); published on every server but the
 * one that sent it.
 *
 * @param topic what changed, such as {@code organisation}
 */
public record Heard(String topic) {}
