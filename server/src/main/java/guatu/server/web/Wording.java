package guatu.server.web;

import java.math.BigDecimal;
import java.text.Format;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Sentences in the reader's language (措辞), from {@code messages/<module>.properties} (Chinese) and
 * {@code messages/<module>_en.properties}.
 *
 * <p>{@code {0}} prints a number plainly, so that a year stays 2022; {@code {0,number}} groups its
 * thousands. Dates are printed as {@code 2022-12-19}, instants as {@code 2022-12-19 09:30} of the
 * campaign's clock, what is {@link Named} by its name.
 */
@Component
public final class Wording {

    /** The language of the house, taken unless the caller asks for English. */
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Here.ZONE);

    private static final int MOST_PATTERNS = 10_000;

    private final Bundles bundles = Bundles.load();
    private final Map<Said, Pattern> patterns = new ConcurrentHashMap<>();

    /** The sentence in the language of the request at hand. */
    public String say(String key, Object... arguments) {
        return say(LocaleContextHolder.getLocale(), key, arguments);
    }

    /**
     * The sentence in the given language: English for any English locale, else Chinese.
     *
     * @throws IllegalArgumentException when no bundle has the key
     */
    public String say(Locale locale, String key, Object... arguments) {
        String pattern = bundles.find(locale, key);
        if (pattern == null) {
            throw new IllegalArgumentException("No bundle in messages/ has the key " + key + ".");
        }
        return format(locale, pattern, Arrays.asList(arguments));
    }

    /** The sentence, or null when no bundle has the key. */
    public @Nullable String find(Locale locale, String key, List<@Nullable Object> arguments) {
        String pattern = bundles.find(locale, key);
        return pattern == null ? null : format(locale, pattern, arguments);
    }

    private String format(
            Locale locale, String pattern, List<? extends @Nullable Object> arguments) {
        Pattern known = patterns.get(new Said(locale, pattern));
        if (known == null) {
            known = Pattern.read(pattern, locale);
            // Callers may name any locale.
            if (patterns.size() < MOST_PATTERNS) {
                patterns.put(new Said(locale, pattern), known);
            }
        }
        @Nullable Object[] printable = new @Nullable Object[arguments.size()];
        for (int i = 0; i < printable.length; i++) {
            printable[i] = known.isPlain(i) ? plain(locale, arguments.get(i)) : arguments.get(i);
        }
        return known.format(printable);
    }

    private record Said(Locale locale, String pattern) {}

    /** A sentence that was read, and which arguments it prints in a form of its own. */
    private record Pattern(MessageFormat format, BitSet formed) {

        static Pattern read(String pattern, Locale locale) {
            MessageFormat format = new MessageFormat(pattern, locale);
            @Nullable Format[] formats = format.getFormatsByArgumentIndex();
            BitSet formed = new BitSet();
            for (int i = 0; i < formats.length; i++) {
                formed.set(i, formats[i] != null);
            }
            return new Pattern(format, formed);
        }

        boolean isPlain(int argument) {
            return !formed.get(argument);
        }

        /** Each printing takes its own copy: a format is nobody else's while it prints. */
        String format(@Nullable Object[] arguments) {
            return ((MessageFormat) format.clone()).format(arguments);
        }
    }

    private String plain(Locale locale, @Nullable Object argument) {
        return switch (argument) {
            case null -> "";
            case Named named -> named.in(locale, this);
            case BigDecimal number -> number.toPlainString();
            case Instant instant -> MINUTE.format(instant);
            default -> argument.toString();
        };
    }
}
