package org.openconsult.app.desk.frame;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Knows where one can go to by a link. What a form is sent to cannot always be opened. */
@Component
class OpenPages {
    private static final String FIRST = "/desk";

    private final RequestMappingHandlerMapping addresses;

    OpenPages(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses) {
        this.addresses = addresses;
    }

    /** The page itself, or else the closest above it that can be opened. */
    String closest(String path) {
        String page = path;
        while (page.startsWith(FIRST + "/") && !opens(page)) {
            page = page.substring(0, page.lastIndexOf('/'));
        }
        return page;
    }

    private boolean opens(String path) {
        PathContainer place = PathContainer.parsePath(path);
        return addresses.getHandlerMethods().keySet().stream()
                .filter(OpenPages::isOpened)
                .anyMatch(address -> leadsTo(address, place));
    }

    private static boolean isOpened(RequestMappingInfo address) {
        return address.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    private static boolean leadsTo(RequestMappingInfo address, PathContainer place) {
        PathPatternsRequestCondition patterns = address.getPathPatternsCondition();
        return patterns != null && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(place));
    }
}
