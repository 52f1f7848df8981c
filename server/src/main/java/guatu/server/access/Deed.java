package guatu.server.access;

/**
 * A change that a request makes, written by another thread for many at once (待留痕变更). It goes into
 * the audit trail in the transaction that makes the change.
 *
 * @param login of the account
 * @param subject what it is done to, such as a path
 * @param detail in a few words
 * @param address where the request came from
 */
public record Deed(
        String login, AuditAction action, String subject, String detail, String address) {}
