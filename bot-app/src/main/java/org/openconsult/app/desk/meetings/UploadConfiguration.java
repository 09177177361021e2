package org.openconsult.app.desk.meetings;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Files are taken where spreadsheets are, and nowhere else; they stay in memory. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {
    /** A little more than a spreadsheet may have, so that one that is too large is told so on its page. */
    private static final int MOST = 3 << 20;

    @Bean
    MultipartConfigElement multipartConfigElement() {
        return new MultipartConfigElement("", MOST, MOST, MOST);
    }

    @Bean
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return super.isMultipart(request)
                        && request.getRequestURI().equals(request.getContextPath() + ImportPage.PATH);
            }
        };
    }
}
