package org.openconsult.app.desk.frame;

import java.time.Duration;
import java.util.Locale;
import org.openconsult.app.page.SpokenLanguage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Pages speak English or Spanish: what was chosen here before, else what the browser asks for, else English.
 */
@Configuration(proxyBeanMethods = false)
class DeskLanguage implements WebMvcConfigurer {
    static final String PARAMETER = "lang";

    @Bean
    LocaleResolver localeResolver() {
        var chosen = new CookieLocaleResolver("language") {
            @Override
            protected Locale parseLocaleValue(String value) {
                return SpokenLanguage.closest(Locale.forLanguageTag(value));
            }
        };
        chosen.setCookieMaxAge(Duration.ofDays(365));
        chosen.setCookieHttpOnly(true);
        chosen.setCookieSameSite("Lax");
        chosen.setRejectInvalidCookies(false);
        chosen.setDefaultLocaleFunction(SpokenLanguage::asked);
        return chosen;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        var change = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String value) {
                return SpokenLanguage.closest(Locale.forLanguageTag(value));
            }
        };
        change.setParamName(PARAMETER);
        interceptors.addInterceptor(change).addPathPatterns("/desk/**", "/desk", "/login");
    }
}
