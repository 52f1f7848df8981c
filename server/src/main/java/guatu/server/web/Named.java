package guatu.server.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Things that the bundles have names for (有名之物), to stand in a sentence: roles, for example.
 *
 * @param keys of their names in {@code messages/*.properties}
 */
public record Named(List<String> keys) {

    /** Copies the keys. */
    public Named {
        keys = List.copyOf(keys);
    }

    /** The names in a language, one after the other. */
    String in(Locale locale, Wording wording) {
        String between = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ", " : "、";
        return keys.stream()
                .map(key -> wording.say(locale, key))
                .collect(Collectors.joining(between));
    }
}
