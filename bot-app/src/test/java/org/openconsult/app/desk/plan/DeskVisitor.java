package org.openconsult.app.desk.plan;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openconsult.app.Browser;
import org.springframework.web.util.HtmlUtils;

/** Somebody who is signed in and fills in forms. */
final class DeskVisitor {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern TAG = Pattern.compile("<(input|textarea)\\b([^>]*)>(?:([^<]*)</textarea>)?");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)(?:=\"([^\"]*)\")?");

    private final Browser browser;
    private final String signedIn;

    DeskVisitor(int port, String username, String password) {
        this.browser = new Browser(port);
        this.signedIn = Browser.basic(username, password);
    }

    HttpResponse<String> open(String path) {
        return browser.get(path, "Authorization", signedIn, "Accept", "text/html");
    }

    HttpResponse<String> send(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return browser.post(path, FORM, body, "Authorization", signedIn, "Accept", "text/html");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What a browser would send of a page's fields; boxes that are not ticked are left out. */
    static Map<String, String> fields(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher tags = TAG.matcher(page);
        while (tags.find()) {
            Map<String, String> attributes = attributes(tags.group(2));
            String name = attributes.get("name");
            boolean choice = attributes.getOrDefault("type", "").matches("checkbox|radio|file");
            if (name != null && (!choice || attributes.containsKey("checked"))) {
                String text = tags.group(3) == null ? attributes.getOrDefault("value", "") : tags.group(3);
                fields.put(HtmlUtils.htmlUnescape(name), HtmlUtils.htmlUnescape(text));
            }
        }
        return fields;
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher found = ATTRIBUTE.matcher(tag);
        while (found.find()) {
            attributes.put(found.group(1), found.group(2) == null ? "" : found.group(2));
        }
        return attributes;
    }
}
