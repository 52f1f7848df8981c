package guatu.server.access;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of passwords and logins (口令策略); one of two profiles, by {@code GUATU_POLICY}.
 *
 * @param shortest and longest: characters of a new password
 * @param classes how many of lower case, upper case, digits and signs it must mix; 0 for none
 * @param remembered how many earlier passwords may not come back
 * @param longestAge after which a password must be changed, or null
 * @param failures on one login within the window before no further try is looked at
 * @param failuresOfAddress likewise from one network address
 * @param window how long failures count
 * @param idle a session ends after that long without a request
 * @param longestSession and in any case after that long
 * @param factorFor the roles that must have a second factor
 */
public record PasswordPolicy(
        int shortest,
        int longest,
        int classes,
        int remembered,
        @Nullable Duration longestAge,
        int failures,
        int failuresOfAddress,
        Duration window,
        Duration idle,
        Duration longestSession,
        Set<Role> factorFor) {

    /**
     * OWASP ASVS 5.0, chapter 6.2: length instead of composition (6.2.5), no change without a cause
     * (6.2.10), at least 64 characters allowed (6.2.9), common passwords refused (6.2.4, 6.2.12).
     */
    public static final PasswordPolicy ASVS =
            new PasswordPolicy(
                    12,
                    128,
                    0,
                    0,
                    null,
                    10,
                    100,
                    Duration.ofMinutes(15),
                    Duration.ofHours(24),
                    Duration.ofDays(30),
                    Set.of());

    /**
     * 等保三级 (GB/T 22239-2019 8.1.4.1): complexity, regular change, limited failures, ending idle
     * sessions, two factors. The standard names the measures; the numbers are those that
     * assessments commonly ask for.
     */
    public static final PasswordPolicy GRADED_3 =
            new PasswordPolicy(
                    10,
                    128,
                    3,
                    5,
                    Duration.ofDays(90),
                    5,
                    50,
                    Duration.ofMinutes(30),
                    Duration.ofMinutes(30),
                    Duration.ofHours(12),
                    EnumSet.allOf(Role.class));

    public PasswordPolicy {
        factorFor = Set.copyOf(factorFor);
    }

    /** The profile of that name, {@code asvs} or {@code graded3}. */
    static PasswordPolicy named(String name) {
        return switch (name) {
            case "asvs" -> ASVS;
            case "graded3" -> GRADED_3;
            default ->
                    throw new IllegalArgumentException(
                            "GUATU_POLICY is asvs or graded3, not " + name);
        };
    }

    /** Whether a password set then must be changed now. */
    boolean isAged(Instant setAt, Instant now) {
        return longestAge != null && setAt.plus(longestAge).isBefore(now);
    }

    /** Whether the account must have a second factor. */
    boolean wantsFactor(Account account) {
        return !factorFor.isEmpty()
                && !account.isConsole()
                && account.roles().stream().anyMatch(factorFor::contains);
    }
}
