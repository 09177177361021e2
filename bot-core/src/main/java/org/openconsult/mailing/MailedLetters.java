package org.openconsult.mailing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openconsult.channel.Channel;
import org.openconsult.channel.Channels;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.Transport;
import org.openconsult.channel.TransportId;
import org.openconsult.correspondence.Correspondent;
import org.openconsult.correspondence.Correspondents;
import org.openconsult.correspondence.LetterPost;
import org.openconsult.correspondence.Obstacle;
import org.openconsult.letter.Letter;
import org.openconsult.letter.Letters;
import org.openconsult.letter.StoredLetter;
import org.openconsult.outbox.Outbox;
import org.openconsult.outbox.OutboxEntry;
import org.openconsult.participant.ParticipantId;
import org.openconsult.participant.Participants;
import org.openconsult.reply.Phrasebook;
import org.openconsult.storage.Storage;
import org.openconsult.turn.PastTurn;

/**
 * Writes the letters of mailings. A person has one letter of a mailing at most, since letters to a person are numbered and
 * each says which mailing it is of. Costs some reads by name, however many people and letters there are.
 */
public final class MailedLetters {
    /** Letters to one person. */
    private static final int MOST = 200;

    private final Correspondents correspondents;
    private final Letters letters;
    private final LetterPost post;
    private final Channels channels;
    private final Phrasebook words;
    private final Set<TransportId> senders;
    private final InstantSource clock;

    /** @param transports those that send can be written through */
    public MailedLetters(
            Storage storage,
            Participants participants,
            Outbox outbox,
            Channels channels,
            Phrasebook words,
            Collection<Transport> transports,
            InstantSource clock) {
        this.correspondents = new Correspondents(storage, participants);
        this.letters = new Letters(storage);
        this.post = new LetterPost(storage, outbox);
        this.channels = channels;
        this.words = words;
        this.senders =
                transports.stream().filter(Transport::sends).map(Transport::id).collect(Collectors.toUnmodifiableSet());
        this.clock = clock;
    }

    /**
     * Writes what a mailing says to somebody, and puts it on its way; again is harmless.
     *
     * @throws com.mongodb.MongoException when it could not be stored; to be tried again
     */
    Posted post(Mailing mailing, ParticipantId to, MailingContent content) {
        while (true) {
            List<StoredLetter> before = letters.to(to);
            Optional<Letter> written = Letters.ofForm(Letter.ofMailing(mailing.id()), before);
            if (written.isPresent()) {
                return putOnItsWay(written.get());
            }
            Optional<Correspondent> found = correspondents.find(to);
            Optional<Mark> hindrance = hindrance(found, before, content);
            if (hindrance.isPresent()) {
                return new Posted.Not(hindrance.get());
            }
            Correspondent one = found.orElseThrow();
            Optional<Mailed> mailed = content.of(mailing, one);
            if (mailed.isEmpty()) {
                return new Posted.Not(Mark.NOTHING_TO_SAY);
            }
            PastTurn last = one.last().orElseThrow();
            Channel channel = channels.get(last.channel());
            boolean late = isLate(channel, last);
            if (late && mailed.get().template().isEmpty()) {
                return new Posted.Not(Mark.OUT_OF_WINDOW);
            }
            List<DrawnMessage> drawn = channel.draw(mailed.get().reply(), words);
            if (drawn.size() > 1) {
                return new Posted.Not(Mark.TOO_LONG);
            }
            DrawnMessage message = late ? drawn.get(0).inForm(mailed.get().template()) : drawn.get(0);
            Letter letter = one.letter(
                            before.size() + 1L,
                            Letter.ofMailing(mailing.id()),
                            mailing.by(),
                            mailed.get().words(),
                            message,
                            clock.instant())
                    .telling(mailed.get().tells());
            if (letters.addMailed(letter, mailing.entry())) {
                return putOnItsWay(letter);
            }
        }
    }

    /** Whether nobody else writes from there since. */
    boolean isStillTheirs(OutboxEntry message) {
        return correspondents
                .find(message.participant())
                .filter(Correspondent::followed)
                .isEmpty();
    }

    private Optional<Mark> hindrance(Optional<Correspondent> to, List<StoredLetter> before, MailingContent content) {
        if (to.isEmpty()) {
            return Optional.of(Mark.ERASED);
        }
        Optional<Mark> obstacle = to.get().obstacle().map(MailedLetters::mark);
        if (obstacle.isPresent()) {
            return obstacle;
        }
        PastTurn last = to.get().last().orElseThrow();
        if (last.trial()) {
            return Optional.of(Mark.TRIAL);
        }
        if (!senders.contains(last.transport()) || channels.find(last.channel()).isEmpty()) {
            return Optional.of(Mark.NOBODY_SENDS);
        }
        return before.size() < MOST && content.isBearable(before, clock.instant())
                ? Optional.empty()
                : Optional.of(Mark.TOO_OFTEN);
    }

    private static Mark mark(Obstacle obstacle) {
        return switch (obstacle) {
            case OPTED_OUT -> Mark.OPTED_OUT;
            case ANOTHER_WRITES -> Mark.ANOTHER_WRITES;
            case NOBODY_SENDS -> Mark.NOBODY_SENDS;
            case TOO_LONG -> Mark.TOO_LONG;
            case TOO_OFTEN -> Mark.TOO_OFTEN;
            case NO_WORDS -> Mark.NOTHING_TO_SAY;
            case NEVER_WROTE -> Mark.NEVER_WROTE;
            case ERASED -> Mark.ERASED;
        };
    }

    /** A minute early, as the message may wait a little. */
    private boolean isLate(Channel channel, PastTurn last) {
        Instant soon = clock.instant().plusSeconds(60);
        return channel.traits()
                .answerWindow()
                .filter(window -> soon.isAfter(last.receivedAt().plus(window)))
                .isPresent();
    }

    private Posted putOnItsWay(Letter letter) {
        return post.send(letter) ? new Posted.OnItsWay(letter.number()) : new Posted.Not(Mark.ERASED);
    }
}
