package guatu.server.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Languages, and how the screens' files are served and kept by browsers. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final String SCREENS = "classpath:/META-INF/resources/";

    /** Chinese unless the browser prefers English. */
    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Wording.CHINESE, Locale.ENGLISH));
        resolver.setDefaultLocale(Wording.CHINESE);
        return resolver;
    }

    /** What a record says of null holds for the JSON it is read from. */
    @Bean
    JsonMapperBuilderCustomizer nullsAreTold() {
        return mapper -> mapper.annotationIntrospector(new NullsAreTold());
    }

    /**
     * Files whose name holds a hash of their content never change; pages are asked for each time.
     */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/assets/**")
                .addResourceLocations(SCREENS + "assets/")
                .setUseLastModified(false)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        files.addResourceHandler("/**")
                .addResourceLocations(SCREENS)
                .setUseLastModified(false)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new Screens());
    }
}
