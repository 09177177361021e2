package org.openconsult.app.access;

import org.openconsult.app.settings.Site;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SecureCookies {

    /** Where the world reaches us over https alone, the session's cookie never travels otherwise. */
    @Bean
    ServletContextInitializer sessionCookie(Site site) {
        return context -> context.getSessionCookieConfig().setSecure(site.isEncrypted());
    }
}
