package org.openconsult.correspondence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.openconsult.channel.Channels;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.comment.CommentId;
import org.openconsult.consultation.Consultations;
import org.openconsult.delivery.DeliveryStages;
import org.openconsult.letter.Letters;
import org.openconsult.letter.StoredLetter;
import org.openconsult.participant.ParticipantId;
import org.openconsult.participant.Participants;
import org.openconsult.redaction.Redactions;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;
import org.openconsult.turn.PastTurn;
import org.openconsult.turn.PastTurns;

/**
 * The talks with people, for coordinators to read: a page of turns at a time, the newest first. Each page costs the same
 * however long the talk is and however many there are.
 */
public final class Talks {
    private static final int TURNS_A_PAGE = 20;

    private final Versions comments;
    private final Correspondents correspondents;
    private final PastTurns turns;
    private final Letters letters;
    private final DeliveryStages deliveries;
    private final Consultations consultations;
    private final HandMasks byHand;
    private final Redactions redactions;
    private final Channels channels;

    public Talks(
            Storage storage,
            Participants participants,
            Consultations consultations,
            Redactions redactions,
            Channels channels) {
        this.comments = storage.versions(Storage.COMMENTS);
        this.correspondents = new Correspondents(storage, participants);
        this.turns = new PastTurns(storage);
        this.letters = new Letters(storage);
        this.deliveries = new DeliveryStages(storage);
        this.consultations = consultations;
        this.byHand = new HandMasks(storage);
        this.redactions = redactions;
        this.channels = channels;
    }

    /** Who wrote a comment. */
    public Author authorOf(CommentId comment) {
        return comments.newest(comment.value())
                .map(found -> found.getString(CommentDocuments.PARTICIPANT))
                .map(person -> person.isEmpty() ? new Author.Erased() : new Author.Person(new ParticipantId(person)))
                .orElseGet(Author.Nobody::new);
    }

    /**
     * A page of the talk with somebody, with phone numbers and the like masked in all words, and wherever it is said what was
     * masked by hand in one of their comments, also where it came in several messages.
     *
     * @param before the turn that the page ends before; empty for the newest page
     * @return empty when there is nobody of that name
     */
    public Optional<Talk> masked(ParticipantId who, OptionalLong before) {
        return correspondents.find(who).map(one -> talk(one, before, mask(one)));
    }

    /** The same with all words as they were written, for those who may see that; whoever asks notes who did. */
    public Optional<Talk> whole(ParticipantId who, OptionalLong before) {
        return correspondents.find(who).map(one -> talk(one, before, (turn, words) -> words));
    }

    private ShownWords mask(Correspondent one) {
        List<String> phrases = byHand.in(one.person().id());
        return one.last()
                .flatMap(turn -> consultations.find(turn.consultation()))
                .map(consultation -> redactions.of(consultation.plan().country()))
                .<ShownWords>map(mask -> new TalkMask(comments, mask, phrases)::masked)
                .orElse((turn, words) -> "");
    }

    private Talk talk(Correspondent one, OptionalLong before, ShownWords shown) {
        if (one.last().isEmpty()) {
            return new Talk(one.person(), Optional.empty(), List.of(), OptionalLong.empty(), false, one.obstacle());
        }
        PastTurn last = one.last().get();
        long end = Math.min(before.orElse(Long.MAX_VALUE), last.number() + 1);
        List<PastTurn> page = turnsBefore(last, end);
        List<StoredLetter> written = letters.to(one.person().id());
        TalkEntries entries = new TalkEntries(deliveries, shown, hasButtons(last));
        return new Talk(
                one.person(),
                Optional.of(line(last)),
                page.stream().flatMap(turn -> entries.of(turn, written, last)).toList(),
                earlier(page),
                end <= last.number(),
                one.obstacle());
    }

    private boolean hasButtons(PastTurn turn) {
        return channels.find(turn.channel())
                .filter(channel -> channel.traits().buttons())
                .isPresent();
    }

    /** Those of the same person, in their order. */
    private List<PastTurn> turnsBefore(PastTurn last, long end) {
        List<PastTurn> page = new ArrayList<>();
        Optional<PastTurn> turn = turns.find(last.conversation(), end - 1);
        while (turn.isPresent() && turn.get().person().equals(last.person()) && page.size() < TURNS_A_PAGE) {
            page.add(turn.get());
            turn = turns.find(last.conversation(), turn.get().number() - 1);
        }
        Collections.reverse(page);
        return page;
    }

    private OptionalLong earlier(List<PastTurn> page) {
        return page.stream()
                .limit(1)
                .filter(first -> turns.find(first.conversation(), first.number() - 1)
                        .filter(before -> before.person().equals(first.person()))
                        .isPresent())
                .mapToLong(PastTurn::number)
                .findFirst();
    }

    private Talk.Line line(PastTurn last) {
        return new Talk.Line(
                last.channel(),
                last.transport(),
                last.receivedAt(),
                channels.find(last.channel())
                        .flatMap(channel -> channel.traits().answerWindow())
                        .map(last.receivedAt()::plus),
                last.trial());
    }
}
