package guatu.server.access;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the access rules before every endpoint. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration implements WebMvcConfigurer {

    @Bean
    static PasswordPolicy passwordPolicy(@Value("${guatu.access.policy}") String name) {
        return PasswordPolicy.named(name);
    }

    private final RequestTimes times;
    private final AccessRules rules;
    private final RepeatedRequests repeated;
    private final AccountParameter accountParameter;
    private final ExportMarkParameter exportMark;

    AccessConfiguration(
            RequestTimes times,
            AccessRules rules,
            RepeatedRequests repeated,
            AccountParameter accountParameter,
            ExportMarkParameter exportMark) {
        this.times = times;
        this.rules = rules;
        this.repeated = repeated;
        this.accountParameter = accountParameter;
        this.exportMark = exportMark;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(times);
        interceptors.addInterceptor(rules);
        interceptors.addInterceptor(repeated);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(accountParameter);
        resolvers.add(exportMark);
    }
}
