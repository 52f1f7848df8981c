package guatu.server.access;

import guatu.server.database.DataFolder;
import org.springframework.stereotype.Component;

/**
 * Lets the command line on the same machine in (控制台令牌): a random token, new at every start, in a
 * file that only the owner of the data folder can read.
 */
@Component
final class ConsoleToken {

    private static final String FILE = "console.token";

    private final String token = SecretText.random();

    ConsoleToken(DataFolder folder) {
        folder.writeSecret(FILE, token);
    }

    boolean matches(String presented) {
        return SecretText.same(token, presented);
    }
}
