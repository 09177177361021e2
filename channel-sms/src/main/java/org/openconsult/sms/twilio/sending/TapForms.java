package org.openconsult.sms.twilio.sending;

import com.twilio.base.Page;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.content.v1.Content;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openconsult.sms.chatapp.Tappable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The forms at Twilio by which messages with something to tap are sent: one for each kind and number of choices, all its
 * words left open. They are looked for at Twilio when they are first needed, and made where they are missing.
 *
 * @see <a href="https://www.twilio.com/docs/content/content-api-resources">Twilio, content resources</a>
 */
public final class TapForms implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(TapForms.class);
    private static final int PAGE = 500;
    private static final int MOST_PAGES = 10;
    /** Messages are sent without buttons meanwhile. */
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(5);

    private final OneAttempt http;
    private final TwilioRestClient client;
    private final InstantSource clock;
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private Instant notBefore = Instant.EPOCH;

    public TapForms(ApiAccess access, InstantSource clock) {
        this.http = new OneAttempt(access, clock);
        this.client = new TwilioRestClient.Builder(access.accountSid(), access.authToken())
                .httpClient(http)
                .build();
        this.clock = clock;
    }

    /** The form's name at Twilio; empty while it cannot be had. */
    public Optional<String> find(Tappable kind, int choices) {
        String name = TapForm.name(kind, choices);
        return Optional.ofNullable(known.get(name)).or(() -> ask(name, kind, choices));
    }

    /** Twilio does not know the form any more. */
    public void forget(Tappable kind, int choices) {
        known.remove(TapForm.name(kind, choices));
    }

    private synchronized Optional<String> ask(String name, Tappable kind, int choices) {
        if (known.containsKey(name) || clock.instant().isBefore(notBefore)) {
            return Optional.ofNullable(known.get(name));
        }
        try {
            String sid = existing(name).orElseGet(() -> make(kind, choices));
            known.put(name, sid);
            return Optional.of(sid);
        } catch (RuntimeException failure) {
            notBefore = clock.instant().plus(AFTER_A_FAILURE);
            LOG.warn(
                    "Twilio has no form for buttons ready ({}): choices are numbered until {}",
                    failure.getClass().getSimpleName(),
                    notBefore);
            return Optional.empty();
        }
    }

    private Optional<String> existing(String name) {
        Page<Content> page = Content.reader().setPageSize(PAGE).firstPage(client);
        for (int pages = 1; ; pages++) {
            Optional<String> found = page.getRecords().stream()
                    .filter(content -> name.equals(content.getFriendlyName()))
                    .map(Content::getSid)
                    .findFirst();
            if (found.isPresent() || !page.hasNextPage() || pages == MOST_PAGES) {
                return found;
            }
            page = Content.reader().nextPage(page, client);
        }
    }

    private String make(Tappable kind, int choices) {
        return Content.creator(TapForm.request(kind, choices)).create(client).getSid();
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
