package org.openconsult.teams.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openconsult.channel.Address;
import org.openconsult.channel.Channels;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.consultation.Consultations;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.conversation.words.NumberReader;
import org.openconsult.facilitation.GroupReplies;
import org.openconsult.facilitation.GroupWords;
import org.openconsult.outbox.Notices;
import org.openconsult.reply.Reply;
import org.openconsult.teams.TeamsChannel;
import org.openconsult.teams.inbound.Received.AddedToGroup;
import org.openconsult.teams.sending.TeamsTransport;

/**
 * What the bot says in a group outside of sessions: little, and only when it is addressed. It shows a commitment, or invites
 * to a talk alone with it, where comments are taken.
 */
public final class GroupAnswers {
    /** Within it a second greeting is the same one: Teams says twice that we were added, and in two ways. */
    private static final long GREETING = Duration.ofMinutes(1).toMillis();

    private static final int MOST_PLACES = 1_000;

    private final Channels channels;
    private final Catalogs words;
    private final NumberReader numbers;
    private final GroupReplies replies;
    private final Notices notices;
    /** By place, when it was greeted last. What is not remembered here any more is known by the minute. */
    private final Cache<Address, Long> greeted =
            Caffeine.newBuilder().maximumSize(MOST_PLACES).build();

    public GroupAnswers(Channels channels, Catalogs words, Consultations consultations, Notices notices) {
        this.channels = channels;
        this.words = words;
        this.numbers = new NumberReader(words);
        this.replies = new GroupReplies(words, consultations);
        this.notices = notices;
    }

    /** Says what we are for, once, however many ways it is told that we were added. */
    void greet(AddedToGroup added) {
        boolean justNow = Optional.ofNullable(greeted.getIfPresent(added.place()))
                .filter(last -> Math.abs(added.reason() - last) < GREETING)
                .isPresent();
        if (!justNow) {
            say(added.place(), added.reason() / GREETING * GREETING, replies.invitation(added.language()));
            greeted.put(added.place(), added.reason());
        }
    }

    /** Shows the commitment that was named, or invites where none was named that there is. */
    void answer(GroupWords said) {
        Reply invitation = replies.invitation(said.locale());
        Reply reply = replies.commitment(numbers.naming(said.text()), said.locale())
                .map(shown -> inviting(shown, invitation))
                .orElse(invitation);
        say(said.place(), said.reason(), reply);
    }

    private static Reply inviting(Reply shown, Reply invitation) {
        List<Reply.Part> parts = Stream.concat(shown.parts().stream(), invitation.parts().stream())
                .toList();
        return new Reply(shown.language(), parts, List.of());
    }

    /** What is longer than a message is not for a group. */
    private void say(Address place, long reason, Reply reply) {
        DrawnMessage message = channels.get(TeamsChannel.ID).draw(reply, words).get(0);
        notices.say(TeamsTransport.ID, place, reason, message);
    }
}
