package org.openconsult.facilitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.channel.Channel;
import org.openconsult.channel.Channels;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.talk.CommitmentSections;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.reply.Reply;
import org.openconsult.session.Session;

/** Draws what a session is at: the commitment, what becomes of comments, how many there are, and the form for one. */
final class SessionCards {
    private final Catalogs words;
    private final Channels channels;

    SessionCards(Catalogs words, Channels channels) {
        this.words = words;
        this.channels = channels;
    }

    /**
     * A commitment's card.
     *
     * @param number of the commitment, or 0 for the whole plan
     * @param count how many comments there are on it
     */
    List<DrawnMessage> drawn(Session session, ActionPlan plan, int number, int count) {
        Channel channel = channels.get(session.channel());
        List<Reply.Part> parts = new ArrayList<>(subject(session, plan, number));
        parts.add(new Reply.Phrase("group.session.count", String.valueOf(count)));
        if (session.isOpen()) {
            parts.add(new Reply.Invitation(session.code().shown()));
            boolean forms = channel.traits().forms();
            parts.add(new Reply.Phrase(forms ? "group.session.notice" : "group.session.no.form"));
            if (forms) {
                parts.add(new Reply.Form(
                        number, plan.commitment(number).map(Commitment::id), true, Optional.of(session.id())));
            }
        } else {
            parts.add(new Reply.Phrase("group.session.over"));
        }
        return channel.draw(new Reply(session.language(), parts, List.of()), words);
    }

    private List<Reply.Part> subject(Session session, ActionPlan plan, int number) {
        Language language = session.language();
        Language fallback = plan.defaultLanguage();
        Optional<Commitment> commitment = plan.commitment(number);
        List<Reply.Part> parts = new ArrayList<>();
        if (commitment.isEmpty()) {
            parts.add(new Reply.Heading(plan.title().in(language, fallback)));
            return parts;
        }
        parts.add(new Reply.Heading(title(commitment.get(), language, fallback), OptionalInt.of(number)));
        parts.add(new Reply.Passage(commitment.get().summary().in(language, fallback)));
        if (channels.get(session.channel()).traits().forms()) {
            parts.addAll(new CommitmentSections(commitment.get(), language, fallback, words).all());
        }
        return parts;
    }

    /** A commitment's number and title. */
    static String title(Commitment commitment, Language language, Language fallback) {
        return commitment.number() + ". " + commitment.title().in(language, fallback);
    }
}
