package guatu.server.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** What anybody who knows this house would try: its name, its city (ASVS 6.1.2). */
    private static final Pattern OF_THE_HOUSE =
            Pattern.compile(
                    "guatu|挂图|作战|qingdao|青岛|chengshi|gengxin|jianshe|gongjian|攻坚|zhihuibu|指挥部"
                            + "|shinan|shibei|licang|laoshan|huangdao|chengyang|jimo|jiaozhou"
                            + "|pingdu|laixi|zhujian|password|office|leader|admin|security|audit");

    /** What must be left of a password when the words of the house are taken out of it. */
    private static final int ENOUGH_OF_ONES_OWN = 6;

    private final Set<String> common = read();

    boolean contains(String password) {
        String plain = password.toLowerCase(Locale.ROOT);
        String core = plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return common.contains(plain)
                || common.contains(plain.replaceAll("[^\\p{L}\\p{N}]", ""))
                || (common.contains(core) && plain.length() - core.length() <= ENOUGH_AROUND)
                || isOneRepeated(plain)
                || isOfTheHouse(plain);
    }

    private static boolean isOfTheHouse(String text) {
        String own = OF_THE_HOUSE.matcher(text).replaceAll("");
        long letters = own.codePoints().filter(Character::isLetter).count();
        return own.length() < text.length() && letters < ENOUGH_OF_ONES_OWN;
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
