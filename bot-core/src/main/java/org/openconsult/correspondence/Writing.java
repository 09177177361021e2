package org.openconsult.correspondence;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openconsult.audit.AuditAct;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.openconsult.channel.Channels;
import org.openconsult.channel.Transport;
import org.openconsult.channel.TransportId;
import org.openconsult.consultation.Consultations;
import org.openconsult.letter.Letter;
import org.openconsult.letter.Letters;
import org.openconsult.letter.StoredLetter;
import org.openconsult.outbox.Outbox;
import org.openconsult.participant.ParticipantId;
import org.openconsult.participant.Participants;
import org.openconsult.reply.Phrasebook;
import org.openconsult.reply.Reply;
import org.openconsult.storage.Storage;
import org.openconsult.turn.PastTurn;

/**
 * Writes to one person, on the channel on which they wrote last. It is sent as an answer is; whoever opts out or is erased
 * meanwhile does not get it.
 */
public final class Writing {
    /** Letters to one person. */
    private static final int MOST = 200;

    private final Correspondents correspondents;
    private final Letters letters;
    private final LetterPost post;
    private final LetterDrawing drawing;
    private final Set<TransportId> senders;
    private final AuditTrail trail;
    private final InstantSource clock;

    /** @param transports those that send can be written through */
    public Writing(
            Storage storage,
            Participants participants,
            Outbox outbox,
            Consultations consultations,
            Channels channels,
            Phrasebook words,
            Collection<Transport> transports,
            InstantSource clock) {
        this.correspondents = new Correspondents(storage, participants);
        this.letters = new Letters(storage);
        this.post = new LetterPost(storage, outbox);
        this.drawing = new LetterDrawing(consultations, channels, words);
        this.senders =
                transports.stream().filter(Transport::sends).map(Transport::id).collect(Collectors.toUnmodifiableSet());
        this.trail = new AuditTrail(storage, clock);
        this.clock = clock;
    }

    /** What somebody would get; empty when nothing can be drawn for them, or it is longer than anybody sends. */
    public Optional<Draft> draft(ParticipantId to, String words) {
        return correspondents.find(to).flatMap(one -> drawing.draw(one, words));
    }

    /**
     * Writes to somebody. The same button pressed again, or at once by two, writes once.
     *
     * @param form tells this press of the button from others
     * @param by the coordinator, by the name they sign in with
     * @throws com.mongodb.MongoException when it could not be stored; again with the same form is harmless
     */
    public Written write(ParticipantId to, String words, String form, String by) {
        return write(to, one -> drawing.draw(one, words), form, by);
    }

    /**
     * Writes what was meant for many to somebody alone, exactly as these would get it, and otherwise as
     * {@link #write(ParticipantId, String, String, String)} does.
     *
     * @param words as they were written
     */
    public Written write(ParticipantId to, String words, Reply reply, String form, String by) {
        return write(to, one -> drawing.draw(one, words, reply), form, by);
    }

    private Written write(ParticipantId to, Function<Correspondent, Optional<Draft>> drawn, String form, String by) {
        while (true) {
            List<StoredLetter> before = letters.to(to);
            Optional<Letter> pressed = Letters.ofForm(form, before);
            if (pressed.isPresent()) {
                return sent(pressed.get());
            }
            Optional<Correspondent> found = correspondents.find(to);
            Optional<Obstacle> obstacle = obstacle(found, before);
            if (obstacle.isPresent()) {
                return new Written.Refused(obstacle.get());
            }
            Correspondent one = found.orElseThrow();
            Optional<Draft> draft = drawn.apply(one);
            Optional<Obstacle> unfit = unfit(draft);
            if (unfit.isPresent()) {
                return new Written.Refused(unfit.get());
            }
            Letter letter = letter(one, draft.orElseThrow(), before.size() + 1L, form, by);
            if (letters.add(letter, announced(letter))) {
                return sent(letter);
            }
        }
    }

    /**
     * Puts on their way what a crash left before a moment.
     *
     * @return how many letters that were
     */
    public int settleUnfinished(Instant before) {
        return letters.finish(before, this::putOnItsWay);
    }

    /** Why nothing can be sent to somebody just now, whatever it is. */
    public Optional<Obstacle> obstacle(ParticipantId to) {
        return obstacle(correspondents.find(to), letters.to(to));
    }

    private Optional<Obstacle> obstacle(Optional<Correspondent> to, List<StoredLetter> before) {
        if (to.isEmpty()) {
            return Optional.of(Obstacle.NEVER_WROTE);
        }
        return to.get().obstacle().or(() -> hindrance(to.get().last().orElseThrow(), before));
    }

    private Optional<Obstacle> hindrance(PastTurn last, List<StoredLetter> before) {
        if (!senders.contains(last.transport())) {
            return Optional.of(Obstacle.NOBODY_SENDS);
        }
        return before.size() < MOST ? Optional.empty() : Optional.of(Obstacle.TOO_OFTEN);
    }

    /** A letter is one message, so that it arrives whole or not at all. */
    private static Optional<Obstacle> unfit(Optional<Draft> draft) {
        if (draft.isEmpty() || draft.get().messages().size() > 1) {
            return Optional.of(Obstacle.TOO_LONG);
        }
        return draft.get().words().isEmpty() ? Optional.of(Obstacle.NO_WORDS) : Optional.empty();
    }

    private Letter letter(Correspondent to, Draft draft, long number, String form, String by) {
        return to.letter(number, form, by, draft.words(), draft.messages().get(0), clock.instant());
    }

    /** In the trail before it is written. The letter names its entry: one that was not written after all does not look so. */
    private String announced(Letter letter) {
        return trail.record(new AuditAct(
                letter.by(),
                AuditAction.MESSAGE_WRITTEN,
                new AuditThing(AuditThing.Kind.MESSAGE, letter.id()),
                Map.of(),
                Map.of("talk", letter.to().value()),
                "",
                Optional.of(letter.name())));
    }

    private Written sent(Letter letter) {
        putOnItsWay(letter);
        return new Written.OnItsWay(letter);
    }

    /** Again is harmless. */
    private void putOnItsWay(Letter letter) {
        post.send(letter);
        letters.finished(letter);
    }
}
