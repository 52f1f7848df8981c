package guatu.server.forecast;

import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;

/** Reads the lower-case words of addresses: {@code due=overdue}, {@code packages=parts}. */
@Configuration(proxyBeanMethods = false)
class FilterWords {

    @Bean
    Converter<String, Filter.DueWithin> dueWithinWord() {
        return new Converter<>() {
            @Override
            public Filter.DueWithin convert(String word) {
                return Filter.DueWithin.valueOf(word.toUpperCase(Locale.ROOT));
            }
        };
    }

    @Bean
    Converter<String, Filter.Packages> packagesWord() {
        return new Converter<>() {
            @Override
            public Filter.Packages convert(String word) {
                return Filter.Packages.valueOf(word.toUpperCase(Locale.ROOT));
            }
        };
    }
}
