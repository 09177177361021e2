package org.openconsult.telegram.intake;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openconsult.channel.Address;
import org.openconsult.channel.CommentForm;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.InboundMessage;
import org.openconsult.consultation.Consultations;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.facilitation.GroupReplies;
import org.openconsult.facilitation.GroupWords;
import org.openconsult.facilitation.SessionTalk;
import org.openconsult.inbox.Reception;
import org.openconsult.outbox.Notices;
import org.openconsult.reply.Reply;
import org.openconsult.telegram.TelegramChannel;
import org.openconsult.telegram.bot.Bot;
import org.openconsult.telegram.inbound.Received;
import org.openconsult.telegram.inbound.SaidInGroup;
import org.openconsult.telegram.sending.GroupPace;
import org.openconsult.telegram.sending.Place;
import org.openconsult.telegram.sending.TelegramTransport;

/**
 * What the bot says in a group: little, and only when it is addressed. It shows a commitment, and leads to a talk alone
 * with it, where comments are taken; in the group they are only while a session is open there.
 */
public final class GroupAnswers {
    private static final int MOST_A_MINUTE = 5;

    private final TelegramChannel channel;
    private final Catalogs words;
    private final GroupReplies replies;
    private final Notices notices;
    private final Bot bot;
    private final GroupPace pace;
    private final SessionTalk sessions;
    private final Reception reception;

    public GroupAnswers(
            TelegramChannel channel,
            Catalogs words,
            Consultations consultations,
            Notices notices,
            Bot bot,
            SessionTalk sessions,
            Reception reception,
            InstantSource clock) {
        this.channel = channel;
        this.words = words;
        this.replies = new GroupReplies(words, consultations);
        this.notices = notices;
        this.bot = bot;
        this.sessions = sessions;
        this.reception = reception;
        this.pace = new GroupPace(MOST_A_MINUTE, clock);
    }

    /**
     * Shows a commitment, or invites to comment in private where none was named that there is. In a group where it is
     * addressed all the time the bot keeps silent now and then.
     *
     * @param reason the same when the same comes again; what is said goes out in this order
     */
    void answer(Received.Addressed asked, long reason) {
        Address group = new Address(TelegramChannel.ID, new Place(asked.chat(), asked.topic()).written());
        if (asked.said().filter(said -> isOfSession(said, asked, group, reason)).isPresent()
                || isTapForNothing(asked)
                || pace.isFull(asked.chat())) {
            return;
        }
        DrawnMessage message = replies.commitment(asked.commitment(), asked.language())
                .map(shown -> linked(shown, "c" + asked.commitment().orElseThrow()))
                .orElseGet(() -> linked(replies.invitation(asked.language()), "list"));
        notices.say(TelegramTransport.ID, group, reason, message);
        pace.begin(asked.chat());
    }

    /** A button of a facilitator's that somebody else tapped: nothing more is said to it. */
    private static boolean isTapForNothing(Received.Addressed asked) {
        return asked.callbackId().isPresent() && asked.commitment().isEmpty();
    }

    /** A facilitator leads, or somebody comments while a session is open; a number alone still shows its commitment. */
    private boolean isOfSession(SaidInGroup said, Received.Addressed asked, Address group, long reason) {
        InboundMessage words = said.message();
        GroupWords heard = new GroupWords(
                TelegramTransport.ID,
                group,
                words.from(),
                words.text(),
                words.locale(),
                words.receivedAt(),
                reason,
                said.title());
        boolean led = sessions.take(heard);
        boolean comments = !led && asked.callbackId().isEmpty();
        Optional<CommentForm> form = comments ? sessions.formFor(heard) : Optional.empty();
        form.ifPresent(filled -> reception.receive(words.filledIn(filled)));
        return led || form.isPresent();
    }

    /** A summary longer than a message is not for a group: its beginning is shown, the rest is behind the link. */
    private DrawnMessage linked(Reply reply, String start) {
        DrawnMessage message = channel.draw(reply, words).get(0);
        List<DrawnChoice> choices = new ArrayList<>(message.choices());
        bot.name()
                .ifPresent(name -> choices.add(new DrawnChoice(
                        words.say(reply.language(), "group.comment", List.of()),
                        "https://t.me/" + name + "?start=" + start)));
        return new DrawnMessage(message.text(), choices, message.encoding(), message.segments());
    }
}
