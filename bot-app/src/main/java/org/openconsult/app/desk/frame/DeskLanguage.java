package org.openconsult.app.desk.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Pages speak English or Spanish: what was chosen here before, else what the browser asks for, else English. English is
 * British, which is what Belize writes: the day comes before the month.
 */
@Configuration(proxyBeanMethods = false)
class DeskLanguage implements WebMvcConfigurer {
    static final String PARAMETER = "lang";

    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, SPANISH);

    @Bean
    LocaleResolver localeResolver() {
        var chosen = new CookieLocaleResolver("language") {
            @Override
            protected Locale parseLocaleValue(String value) {
                return spoken(Locale.forLanguageTag(value));
            }
        };
        chosen.setCookieMaxAge(Duration.ofDays(365));
        chosen.setCookieHttpOnly(true);
        chosen.setCookieSameSite("Lax");
        chosen.setRejectInvalidCookies(false);
        chosen.setDefaultLocaleFunction(DeskLanguage::asked);
        return chosen;
    }

    private static Locale asked(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        try {
            return spoken(header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN));
        } catch (IllegalArgumentException malformed) {
            return Locale.UK;
        }
    }

    private static Locale spoken(@Nullable Locale wanted) {
        return wanted != null && wanted.getLanguage().equals(SPANISH.getLanguage()) ? SPANISH : Locale.UK;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        var change = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String value) {
                return spoken(Locale.forLanguageTag(value));
            }
        };
        change.setParamName(PARAMETER);
        interceptors.addInterceptor(change).addPathPatterns("/desk/**", "/desk", "/login");
    }
}
