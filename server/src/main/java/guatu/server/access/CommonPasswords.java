package guatu.server.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * Passwords that everybody tries first (常见与已泄露口令): a list of 30,000, and anything that is one of
 * them with digits and signs put around it.
 */
final class CommonPasswords {

    private static final String LIST = "guatu/server/access/common-passwords.txt";

    /** Who adds more than this to a common word has added enough. */
    private static final int ENOUGH_AROUND = 6;

    private final Set<String> common = read();

    boolean contains(String password) {
        String plain = password.toLowerCase(Locale.ROOT);
        String core = plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return common.contains(plain)
                || common.contains(plain.replaceAll("[^\\p{L}\\p{N}]", ""))
                || (common.contains(core) && plain.length() - core.length() <= ENOUGH_AROUND)
                || isOneRepeated(plain);
    }

    /** "aaaaaaaaaaaa", "abcabcabcabc". */
    private static boolean isOneRepeated(String text) {
        int again = (text + text).indexOf(text, 1);
        return again > 0 && again < text.length() && again <= 4;
    }

    private static Set<String> read() {
        try (InputStream list = new ClassPathResource(LIST).getInputStream()) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(LIST + " cannot be read.", e);
        }
    }
}
