package guatu.server.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All message bundles of all modules, read once: {@code messages/*.properties} in UTF-8. */
record Bundles(Map<String, String> chinese, Map<String, String> english) {

    private static final String EVERY_BUNDLE = "classpath*:messages/*.properties";

    static Bundles load() {
        Map<String, String> chinese = new HashMap<>();
        Map<String, String> english = new HashMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources(EVERY_BUNDLE)) {
                boolean isEnglish = String.valueOf(file.getFilename()).endsWith("_en.properties");
                read(file, isEnglish ? english : chinese);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The message bundles cannot be read.", e);
        }
        return new Bundles(Map.copyOf(chinese), Map.copyOf(english));
    }

    private static void read(Resource file, Map<String, String> into) throws IOException {
        Properties sentences = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            sentences.load(reader);
        }
        for (String key : sentences.stringPropertyNames()) {
            String before = into.put(key, sentences.getProperty(key));
            if (before != null) {
                throw new IllegalStateException("Two bundles hold " + key + ": " + file);
            }
        }
    }

    @Nullable String find(Locale locale, String key) {
        boolean wantsEnglish = locale.getLanguage().equals("en");
        return (wantsEnglish ? english : chinese).get(key);
    }
}
