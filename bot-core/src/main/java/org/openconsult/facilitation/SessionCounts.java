package org.openconsult.facilitation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.openconsult.channel.Channels;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Consultations;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.delivery.SentMessages;
import org.openconsult.outbox.Notices;
import org.openconsult.session.Session;
import org.openconsult.session.SessionComments;
import org.openconsult.session.SessionComments.Changed;
import org.openconsult.session.SessionItem;
import org.openconsult.session.Sessions;
import org.openconsult.storage.Storage;

/**
 * Shows on the cards of sessions how many comments have come, by putting each anew. Called from time to time, so that however many
 * people comment at once, a card changes no more often than that.
 */
public final class SessionCounts {
    /** A card that was not sent in that time is not waited for any longer. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Consultations consultations;
    private final Sessions sessions;
    private final SessionComments comments;
    private final SentMessages sent;
    private final Notices notices;
    private final SessionCards cards;
    private final InstantSource clock;

    public SessionCounts(
            Storage storage,
            Catalogs words,
            Channels channels,
            Consultations consultations,
            Sessions sessions,
            Notices notices,
            InstantSource clock) {
        this.consultations = consultations;
        this.sessions = sessions;
        this.comments = new SessionComments(storage);
        this.sent = new SentMessages(storage);
        this.notices = notices;
        this.cards = new SessionCards(words, channels);
        this.clock = clock;
    }

    /** Shows what has changed since the last time. */
    public void show() {
        List<Changed> changed = comments.takeChanged();
        for (int place = 0; place < changed.size(); place++) {
            show(changed.get(place), clock.millis() + place);
        }
    }

    private void show(Changed changed, long reason) {
        Optional<Session> session = sessions.find(changed.session());
        Optional<ActionPlan> plan = consultations.current().map(current -> current.plan());
        if (session.isEmpty() || plan.isEmpty()) {
            return;
        }
        List<SessionItem> shown = session.get().items().stream()
                .filter(item -> item.number() == changed.number())
                .filter(item -> isStill(item, plan.get()))
                .toList();
        int count = comments.count(changed.session(), changed.number());
        List<DrawnMessage> drawn = cards.drawn(session.get(), plan.get(), changed.number(), count);
        shown.stream()
                .skip(Math.max(0, shown.size() - 1))
                .forEach(item -> replace(session.get(), item, drawn.get(drawn.size() - 1), reason));
    }

    /** A card whose number is another commitment's by now stays as it is: what people answer it is about what it says. */
    private static boolean isStill(SessionItem item, ActionPlan plan) {
        return plan.commitment(item.number()).map(Commitment::id).orElse("").equals(item.commitment());
    }

    private void replace(Session session, SessionItem item, DrawnMessage card, long reason) {
        Optional<String> message = sent.providerId(item.card());
        if (message.isPresent()) {
            notices.say(session.transport(), sessions.place(session), reason, card.replacing(message));
        } else if (isExpected(item, clock.instant())) {
            comments.changed(session.id(), item.number());
        }
    }

    private static boolean isExpected(SessionItem item, Instant now) {
        return now.isBefore(item.openedAt().plus(PATIENCE));
    }
}
