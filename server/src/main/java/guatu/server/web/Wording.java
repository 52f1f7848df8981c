package guatu.server.web;

import java.math.BigDecimal;
import java.text.Format;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    private final Bundles bundles = Bundles.load();

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
        MessageFormat message = new MessageFormat(pattern, locale);
        @Nullable Format[] formats = message.getFormatsByArgumentIndex();
        @Nullable Object[] printable = new @Nullable Object[arguments.size()];
        for (int i = 0; i < printable.length; i++) {
            boolean plain = i >= formats.length || formats[i] == null;
            printable[i] = plain ? plain(locale, arguments.get(i)) : arguments.get(i);
        }
        return message.format(printable);
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
