package guatu.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.server.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the two profiles ask of a password. */
class PasswordPolicyTest {

    private static final Instant SET = Instant.parse("2022-12-19T01:00:00Z");

    @Test
    void asvsAsksForLengthAndNothingElse() {
        Passwords asvs = new Passwords(PasswordPolicy.ASVS);
        assertThat(check(asvs, "correct horse battery")).isEmpty();
        assertThat(check(asvs, "Ab3$Ab4%x")).containsExactly("access.password.length");
        assertThat(PasswordPolicy.ASVS.isAged(SET, SET.plus(Duration.ofDays(2000)))).isFalse();
    }

    @Test
    void gradedProtectionAsksForThreeClassesNinetyDaysAndNoReturn() {
        Passwords graded = new Passwords(PasswordPolicy.GRADED_3);
        assertThat(check(graded, "correct horse battery")).containsExactly("access.password.plain");
        assertThat(check(graded, "Zhangcun-2022")).isEmpty();
        String before = graded.hash("Zhangcun-2022");
        assertThat(graded.check("wang", "x", "Zhangcun-2022", List.of(before)))
                .extracting(Problem::code)
                .containsExactly("access.password.earlier");
        assertThat(PasswordPolicy.GRADED_3.isAged(SET, SET.plus(Duration.ofDays(90)))).isFalse();
        assertThat(PasswordPolicy.GRADED_3.isAged(SET, SET.plus(Duration.ofDays(91)))).isTrue();
    }

    private static List<String> check(Passwords passwords, String next) {
        return passwords.check("wang", "x", next, List.of()).stream().map(Problem::code).toList();
    }
}
