package guatu.server.access;

import guatu.server.web.Problem;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes, judges and compares passwords (口令). Kept as Argon2id with 19 MiB, two passes and one lane,
 * the least that OWASP's password storage sheet recommends.
 */
@Component
final class Passwords {

    /** Without the look-alikes 0 o 1 l i. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int FIRST_PASSWORD_GROUPS = 4;
    private static final int GROUP_LETTERS = 4;

    private final PasswordPolicy policy;
    private final CommonPasswords common = new CommonPasswords();
    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final SecureRandom random = new SecureRandom();
    private final String hashOfNobody = hash("nobody has this password");

    Passwords(PasswordPolicy policy) {
        this.policy = policy;
    }

    String hash(String password) {
        return argon2.encode(password);
    }

    /** Compares; an unknown account (null) takes as long as a known one and never matches. */
    boolean matches(String password, @Nullable String hash) {
        boolean same = argon2.matches(password, hash == null ? hashOfNobody : hash);
        return same && hash != null;
    }

    /** A random password that can be read out on the phone: four groups of four, 79 bits. */
    String first() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < FIRST_PASSWORD_GROUPS * GROUP_LETTERS; i++) {
            password.append(i > 0 && i % GROUP_LETTERS == 0 ? "-" : "");
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /**
     * What speaks against a new password.
     *
     * @param earlier hashes of passwords that may not come back
     */
    List<Problem> check(String login, String current, String next, List<String> earlier) {
        List<Problem> problems = new ArrayList<>();
        int shortest = policy.shortest();
        if (next.length() < shortest || next.length() > policy.longest()) {
            problems.add(
                    Problem.at("access.password.length", "next", null, shortest, policy.longest()));
        }
        if (classes(next) < policy.classes()) {
            problems.add(Problem.at("access.password.plain", "next", null, policy.classes()));
        }
        if (next.equals(current)) {
            problems.add(Problem.at("access.password.same", "next", null));
        }
        if (next.toLowerCase(Locale.ROOT).contains(login)) {
            problems.add(Problem.at("access.password.login", "next", null));
        }
        if (common.contains(next)) {
            problems.add(Problem.at("access.password.common", "next", null));
        }
        if (problems.isEmpty() && earlier.stream().anyMatch(hash -> matches(next, hash))) {
            problems.add(Problem.at("access.password.earlier", "next", null, policy.remembered()));
        }
        return problems;
    }

    private static int classes(String password) {
        int found = 0;
        found += password.codePoints().anyMatch(Character::isLowerCase) ? 1 : 0;
        found += password.codePoints().anyMatch(Character::isUpperCase) ? 1 : 0;
        found += password.codePoints().anyMatch(Character::isDigit) ? 1 : 0;
        found += password.codePoints().anyMatch(c -> !Character.isLetterOrDigit(c)) ? 1 : 0;
        return found;
    }
}
