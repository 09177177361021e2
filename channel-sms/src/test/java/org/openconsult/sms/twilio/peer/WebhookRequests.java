package org.openconsult.sms.twilio.peer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openconsult.sms.twilio.peer.WebhookRequest.Parameter;

/** Requests as Twilio may make them today or later: the same ones for the same seed. */
public final class WebhookRequests {
    private static final List<String> CHARACTERS = List.of(
            "a", "B", "7", " ", "  ", ".", "é", "ñ", "Í", "¿", "ß", "’", "…", "€", "한", "ا", "n\u0308", "👍", "👩‍🌾",
            "🇧🇿", "&", "=", "+", "%", "%41", "#", "?", "/", "\\", "'", "\"", "<", "~", "*", "[]", "\n", "\r\n", "\t",
            "\u0000", "\u2028", "\u00A0", "\uFF21", "\uFFFD");
    /** No parameter of Twilio's begins so. They sort before, between and after Twilio's own. */
    private static final List<String> BEGINNINGS = List.of("0", "Zz", "_", "x", "ñ", "ﬁ", "\uFF21", "👍", " ", "%");

    private static final List<String> QUERIES = List.of(
            "", "", "a=b", "b=2&a=1%20x", "%C3%B1=1+%2B", "a&b=&=c", "redirect=https%3a//x/%3Fq", "a=b&a=b", "'(~*)'");
    private static final List<String> STATUSES =
            List.of("queued", "sent", "delivered", "undelivered", "failed", "read");
    private static final List<String> KINDS = List.of("", "", "whatsapp:");
    private static final int LONGEST_BODY = 1600;

    private final String token;
    private final String root;
    private final Random random;

    public WebhookRequests(String token, String root, long seed) {
        this.token = token;
        this.root = root;
        this.random = new Random(seed);
    }

    public Stream<WebhookRequest> to(Webhook webhook, int requests) {
        return IntStream.range(0, requests)
                .mapToObj(number -> webhook == Webhook.MESSAGES ? message(number) : report(number));
    }

    private WebhookRequest message(int number) {
        String query = oneOf(QUERIES);
        return request(
                Webhook.MESSAGES.path() + (query.isEmpty() ? "" : "?" + query),
                List.of(
                        new Parameter("MessageSid", sid(number)),
                        new Parameter("From", oneOf(KINDS) + "+501600" + (1000 + number)),
                        new Parameter("NumMedia", "0"),
                        new Parameter("Body", number % 20 == 0 ? text(LONGEST_BODY) : text(random.nextInt(40)))));
    }

    private WebhookRequest report(int number) {
        String query = oneOf(QUERIES);
        return request(
                Webhook.REPORTS.path() + "?message=0f1e%2F" + number + "-0" + (query.isEmpty() ? "" : "&" + query),
                List.of(
                        new Parameter("MessageSid", sid(number)),
                        new Parameter("MessageStatus", oneOf(STATUSES)),
                        new Parameter("ErrorCode", number % 2 == 0 ? "" : "30007"),
                        new Parameter("ChannelStatusMessage", text(random.nextInt(40)))));
    }

    private WebhookRequest request(String pathAndQuery, List<Parameter> own) {
        var form = new ArrayList<>(own);
        form.add(new Parameter("AccountSid", "AC00000000000000000000000000000000"));
        form.add(new Parameter("To", "+15017122661"));
        form.add(new Parameter("ApiVersion", "2010-04-01"));
        IntStream.range(0, random.nextInt(8)).forEach(any -> addRepeated(form));
        Collections.shuffle(form, random);
        return new WebhookRequest(token, root, pathAndQuery, List.copyOf(form));
    }

    /** Half of them once, the others up to four times, with values that may be the same. */
    private void addRepeated(List<Parameter> form) {
        String name = oneOf(BEGINNINGS) + text(random.nextInt(6));
        List<String> values = List.of("", text(random.nextInt(6)), text(random.nextInt(60)));
        IntStream.rangeClosed(0, random.nextBoolean() ? 0 : random.nextInt(4))
                .forEach(any -> form.add(new Parameter(name, oneOf(values))));
    }

    private static String sid(int number) {
        return String.format("SM%032x", number);
    }

    private String text(int length) {
        return IntStream.range(0, length).mapToObj(any -> oneOf(CHARACTERS)).collect(Collectors.joining());
    }

    private String oneOf(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
