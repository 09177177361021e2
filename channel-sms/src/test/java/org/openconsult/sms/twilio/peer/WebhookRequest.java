package org.openconsult.sms.twilio.peer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A call of a webhook as Twilio means it.
 *
 * @param token that Twilio signs with
 * @param root of our addresses, as Twilio knows it
 * @param form the parameters in their order
 */
public record WebhookRequest(String token, String root, String pathAndQuery, List<Parameter> form) {

    /** A name and a value, as they are before they are encoded. */
    public record Parameter(String name, String value) {}

    public String url() {
        return root + pathAndQuery;
    }

    /** The value of a parameter that is there once. */
    public String value(String name) {
        return valuesByName().get(name).get(0);
    }

    Map<String, List<String>> valuesByName() {
        return form.stream()
                .collect(Collectors.groupingBy(
                        Parameter::name, TreeMap::new, Collectors.mapping(Parameter::value, Collectors.toList())));
    }

    WebhookRequest withToken(String another) {
        return new WebhookRequest(another, root, pathAndQuery, form);
    }

    WebhookRequest withRoot(String another) {
        return new WebhookRequest(token, another, pathAndQuery, form);
    }

    WebhookRequest withPathAndQuery(String another) {
        return new WebhookRequest(token, root, another, form);
    }

    WebhookRequest withForm(List<Parameter> another) {
        return new WebhookRequest(token, root, pathAndQuery, List.copyOf(another));
    }
}
