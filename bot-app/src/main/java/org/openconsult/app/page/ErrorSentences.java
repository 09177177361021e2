package org.openconsult.app.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/**
 * What is said of a request that failed: a status and a sentence, in pages and for programs alike, never what went on
 * inside.
 */
@Component
class ErrorSentences extends DefaultErrorAttributes {
    private final MessageSource words;

    ErrorSentences(MessageSource words) {
        this.words = words;
    }

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> known = super.getErrorAttributes(request, ErrorAttributeOptions.defaults());
        var told = new LinkedHashMap<String, Object>();
        told.put("status", known.getOrDefault("status", 500));
        told.put("detail", sentence(request, String.valueOf(told.get("status"))));
        return told;
    }

    private String sentence(WebRequest request, String status) {
        if (getError(request) instanceof Refusal refusal && refusal.getReason() != null) {
            return refusal.getReason();
        }
        String general = words.getMessage("error.other", null, Locale.ENGLISH);
        return String.valueOf(words.getMessage("error." + status, null, general, Locale.ENGLISH));
    }
}
