package org.openconsult.app.publicpage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openconsult.consultation.ActionPlan;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a consultation's public pages are. They are named by ids, which stay when numbers change, so they can be printed.
 *
 * @param lang what each link carries on of the language
 */
record Addresses(String plan, Optional<String> lang) {
    static final String ROOT = "/consultations";

    static Addresses of(ActionPlan plan, Reader reader) {
        return new Addresses(plan.id(), reader.carried(plan));
    }

    /** The same without a language. */
    public Addresses plain() {
        return new Addresses(plan, Optional.empty());
    }

    public String front() {
        return path();
    }

    public String commitment(String id) {
        return path("commitments", id);
    }

    public String comments() {
        return path("comments");
    }

    public String comments(Map<String, String> filters) {
        return path(filters, "comments");
    }

    public String commentsOn(String commitment) {
        return comments(Map.of("commitment", commitment));
    }

    public String comment(String id) {
        return path("comments", id);
    }

    public String changes() {
        return path("changes");
    }

    public String changes(String commitment) {
        return path("changes", commitment);
    }

    /** The plan as a document to read. */
    public String document() {
        return path("plan");
    }

    /** The same as a file, in the language carried on. */
    public String document(String format) {
        return path("plan." + format);
    }

    public String responses() {
        return path("responses");
    }

    /** A later page of the same, from 1. */
    public String responses(int page) {
        return path(Map.of("page", String.valueOf(page)), "responses");
    }

    public String data() {
        return path("data");
    }

    /** A file is the same in every language. */
    public String file(String format) {
        return plain().path("data", "comments." + format);
    }

    public String privacy() {
        return path("privacy");
    }

    public String code(String entrance) {
        return plain().path("qr", entrance + ".svg");
    }

    public String code(String entrance, String commitment) {
        return plain().path("commitments", commitment, "qr", entrance + ".svg");
    }

    private String path(String... segments) {
        return path(Map.of(), segments);
    }

    private String path(Map<String, String> parameters, String... segments) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(ROOT).pathSegment(plan).pathSegment(segments);
        Map<String, Object> values = new LinkedHashMap<>(parameters);
        lang.ifPresent(tag -> values.put(Reader.PARAMETER, tag));
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
