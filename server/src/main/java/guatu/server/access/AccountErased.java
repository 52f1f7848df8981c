package guatu.server.access;

/**
 * A person's account is being erased for good (账号注销); published in the transaction that does it.
 * What else is known of the person goes with it, or the erasure fails as a whole.
 */
public record AccountErased(String login) {}
