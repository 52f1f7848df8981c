package guatu.server.organisation;

/**
 * The chain of command or a holder changed (组织已调整); sent after commit.
 *
 * @param version the newest version
 */
public record OrganisationChanged(int version) {}
