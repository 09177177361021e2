package org.openconsult.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the desk with a browser: signs in by the form, and sends forms with the page's token. */
public final class DeskVisitor {
    public static final String FORM = "application/x-www-form-urlencoded";

    private final Browser browser;

    public DeskVisitor(int port) {
        this.browser = new Browser(port);
    }

    public static DeskVisitor signedIn(int port, String username, String password) {
        DeskVisitor visitor = new DeskVisitor(port);
        assertThat(visitor.signIn(username, password).headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).contains("/desk"));
        return visitor;
    }

    public static DeskVisitor administrator(int port) {
        return signedIn(port, Browser.ADMINISTRATOR, Browser.PASSWORD);
    }

    public HttpResponse<String> signIn(String username, String password) {
        return post("/login", "/login", Map.of("username", username, "password", password));
    }

    public HttpResponse<String> get(String path) {
        return browser.get(path, "Accept", "text/html");
    }

    /** What a browser asks for by itself. */
    public HttpResponse<String> getBare(String path) {
        return browser.get(path, "Accept", "*/*");
    }

    /** Sends a form that is on a page. */
    public HttpResponse<String> post(String page, String path, Map<String, String> fields) {
        return browser.post(path, FORM, form(fields) + "&_csrf=" + token(page));
    }

    public HttpResponse<String> postBare(String path, String body) {
        return browser.post(path, FORM, body);
    }

    /** Sends a body of some type. */
    public HttpResponse<String> postAs(String path, String type, String body) {
        return browser.post(path, type, body);
    }

    public HttpResponse<String> postAs(String path, String type, byte[] body) {
        return browser.post(path, type, body);
    }

    public String cookies() {
        return browser.cookies();
    }

    public String token(String page) {
        String content = get(page).body();
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(content);
        assertThat(token.find()).as("a form on " + page).isTrue();
        return token.group(1);
    }

    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
