package guatu.server.organisation;

import java.time.LocalDate;

/**
 * A version of the chain of command (组织版本).
 *
 * @param no 1, 2, 3 …; 0 stands for "none yet"
 * @param validFrom the day it came into force
 * @param reason why it was changed
 */
public record OrganisationVersion(int no, LocalDate validFrom, String reason) {}
