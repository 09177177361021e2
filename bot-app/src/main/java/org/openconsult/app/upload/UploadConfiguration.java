package org.openconsult.app.upload;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Set;
import org.openconsult.app.settings.ConsultSettings;
import org.openconsult.app.settings.DataFolder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Files are taken where spreadsheets and documents are, and nowhere else. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {
    /** What is larger is written to the disk as it comes. */
    private static final int IN_MEMORY = 1 << 16;

    private static final Set<String> SPREADSHEETS = Set.of("/desk/meetings/import", "/desk/contacts/import");

    @Bean
    DocumentUploads documentUploads(ConsultSettings settings) {
        return DocumentUploads.of(settings.documents().maxMegabytes());
    }

    @Bean
    UploadFolder uploadFolder(DataFolder folder, Clock clock) {
        return UploadFolder.made(folder.prepared().uploads(), clock);
    }

    @Bean
    MultipartConfigElement multipartConfigElement(UploadFolder folder, DocumentUploads uploads) {
        return new MultipartConfigElement(
                folder.path().toString(), uploads.mostOfRequest(), uploads.mostOfRequest(), IN_MEMORY);
    }

    @Bean
    FilterRegistrationBean<SmallRequests> smallRequests() {
        var registration = new FilterRegistrationBean<>(new SmallRequests());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return super.isMultipart(request)
                        && (SPREADSHEETS.contains(DocumentUploads.path(request))
                                || DocumentUploads.page(request).isPresent());
            }
        };
    }
}
