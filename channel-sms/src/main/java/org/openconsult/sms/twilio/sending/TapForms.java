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
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openconsult.sms.chatapp.Tappable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The forms at Twilio by which messages with something to tap are sent: one for each kind and number of choices, all its
 * words left open. When one is first needed, those that are there are looked up and the others made; nobody waits for it.
 *
 * @see <a href="https://www.twilio.com/docs/content/content-api-resources">Twilio, content resources</a>
 */
public final class TapForms implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(TapForms.class);
    private static final int PAGE = 500;
    private static final int MOST_PAGES = 10;
    /** Messages are sent without buttons meanwhile. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final OneAttempt http;
    private final TwilioRestClient client;
    private final Executor background;
    private final InstantSource clock;
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final AtomicBoolean preparing = new AtomicBoolean();
    private volatile Instant notBefore = Instant.EPOCH;

    /** @param background where Twilio is asked, so that no message waits for it */
    public TapForms(ApiAccess access, Executor background, InstantSource clock) {
        this.http = new OneAttempt(access, clock);
        this.client = new TwilioRestClient.Builder(access.accountSid(), access.authToken())
                .httpClient(http)
                .build();
        this.background = background;
        this.clock = clock;
    }

    /** The form's name at Twilio; empty while it cannot be had. */
    public Optional<String> find(Tappable kind, int choices) {
        if (clock.instant().isBefore(notBefore)) {
            return Optional.empty();
        }
        String name = TapForm.name(kind, choices);
        if (!known.containsKey(name) && preparing.compareAndSet(false, true)) {
            background.execute(this::prepare);
        }
        return Optional.ofNullable(known.get(name));
    }

    /** Twilio does not know the form any more. */
    public void forget(Tappable kind, int choices) {
        known.remove(TapForm.name(kind, choices));
    }

    /** Does without forms for a while. */
    public void pause() {
        notBefore = clock.instant().plus(PAUSE);
        LOG.warn("Twilio does not take what is to be tapped: choices are numbered until {}", notBefore);
    }

    private void prepare() {
        try {
            lookUp();
            for (Tappable kind : Tappable.values()) {
                kind.sizes()
                        .forEach(choices ->
                                known.computeIfAbsent(TapForm.name(kind, choices), missing -> make(kind, choices)));
            }
        } catch (RuntimeException failure) {
            LOG.warn("Forms for buttons cannot be had: {}", failure.getClass().getSimpleName());
            pause();
        } finally {
            preparing.set(false);
        }
    }

    private void lookUp() {
        Page<Content> page = Content.reader().setPageSize(PAGE).firstPage(client);
        for (int pages = 1; ; pages++) {
            for (Content content : page.getRecords()) {
                Optional.ofNullable(content.getFriendlyName())
                        .filter(TapForm::isOurs)
                        .ifPresent(name -> known.put(name, content.getSid()));
            }
            if (!page.hasNextPage() || pages == MOST_PAGES) {
                return;
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
