package org.openconsult.conversation.talk;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.DraftCommitment;
import org.openconsult.conversation.Conversation;
import org.openconsult.conversation.Turn;
import org.openconsult.reply.Reply;

/** A number that people were told for a commitment of the draft, where the final plan has it no more, or means another by it. */
final class OldNumber {
    private static final int REASON_STEP = 10;

    private final Talk talk;
    private final DraftCommitment was;
    private final List<Commitment> became;

    private OldNumber(Talk talk, DraftCommitment was) {
        this.talk = talk;
        this.was = was;
        this.became = talk.plan().became(was);
    }

    /** Empty where the number means what it always meant, or never meant anything. */
    static Optional<OldNumber> of(Talk talk, int number) {
        return talk.plan().drafted(number).map(was -> new OldNumber(talk, was)).filter(old -> !old.isTheSame());
    }

    /** The one that a commitment of the draft had. */
    static Optional<OldNumber> of(Talk talk, String commitment) {
        return talk.plan()
                .draft()
                .flatMap(draft -> draft.of(commitment))
                .map(was -> new OldNumber(talk, was))
                .filter(old -> !old.isTheSame());
    }

    /** The one under which a comment was made, where its commitment became something else since then. */
    static Optional<OldNumber> of(Talk talk, Subject.OnCommitment on) {
        Optional<OldNumber> old = of(talk, on.number());
        boolean meansTheFinal = talk.plan()
                .commitment(on.number())
                .filter(now -> now.id().equals(on.id()))
                .isPresent();
        return meansTheFinal ? old.filter(one -> one.was.became().contains(on.id())) : old;
    }

    private boolean isTheSame() {
        return became.size() == 1 && became.get(0).number() == was.number();
    }

    int number() {
        return was.number();
    }

    /** What became of it, in one sentence. */
    Reply.Phrase told() {
        String number = String.valueOf(was.number());
        return became.isEmpty()
                ? new Reply.Phrase("became.none", number)
                : new Reply.Phrase("became.on", number, numbers());
    }

    private String numbers() {
        List<String> all =
                became.stream().map(Commitment::number).map(String::valueOf).toList();
        String first = String.join(", ", all.subList(0, Math.max(1, all.size() - 1)));
        return all.size() == 1 ? first : talk.say("became.and", first, all.get(all.size() - 1));
    }

    /** Told in front of what the number means now, to each person once. */
    Turn noted(Turn turn) {
        Conversation after = turn.conversation();
        boolean known =
                after.plan().filter(seen -> seen.told().contains(was.number())).isPresent();
        return known ? turn : inFront(turn, after.withTold(was.number()));
    }

    /** What the number leads to, where the plan has none like it. */
    Turn led(IntFunction<Turn> action) {
        return switch (became.size()) {
            case 0 -> dropped();
            case 1 -> inFront(action.apply(became.get(0).number()));
            default -> several();
        };
    }

    /** The one commitment that it is in now, where it is in one alone. */
    Optional<Integer> only() {
        return became.size() == 1 ? Optional.of(became.get(0).number()) : Optional.empty();
    }

    /** Told in front of something. */
    Turn inFront(Turn turn) {
        return inFront(turn, turn.conversation());
    }

    private Turn inFront(Turn turn, Conversation after) {
        Reply told = talk.draft().add(told()).reply();
        return new Turn(
                after,
                turn.replies().isEmpty()
                        ? List.of()
                        : Stream.concat(Stream.of(told), turn.replies().stream())
                                .toList(),
                turn.facts());
    }

    /** What was asked stays asked: one of the numbers may be the answer. */
    private Turn several() {
        return talk.turn(talk.conversation(), talk.fitted(titleLength -> {
            Draft draft = talk.draft().add(told());
            became.forEach(commitment -> draft.add(new Reply.Item(
                    String.valueOf(commitment.number()),
                    Titles.cut(
                            talk.text(commitment.title()),
                            titleLength,
                            talk.language().locale()))));
            return draft.reply();
        }));
    }

    private Turn dropped() {
        Reply told = was.reason().map(talk::text).flatMap(this::withReason).orElseGet(() -> draftOfDropped()
                .reply());
        return talk.turn(talk.conversation().with(talk.conversation().step().interrupted()), told);
    }

    private Draft draftOfDropped() {
        return talk.draft().add(told()).command("list");
    }

    /** As much of the reason as fits two segments. */
    private Optional<Reply> withReason(String reason) {
        return Stream.iterate(reason.length(), length -> length > REASON_STEP, length -> length - REASON_STEP)
                .map(length -> Titles.cut(reason, length, talk.language().locale()))
                .map(cut -> talk.draft()
                        .add(told())
                        .say("became.why", cut)
                        .command("list")
                        .reply())
                .filter(talk::fitsPage)
                .findFirst();
    }
}
