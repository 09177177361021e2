package org.openconsult.conversation.talk;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Commitment;
import org.openconsult.conversation.Fact;
import org.openconsult.conversation.LastComment;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.words.TypedNumber;

/** What words mean after a comment: for some minutes they belong to it, later they are a new one on the same. */
public final class AfterComment {
    private final Talk talk;

    public AfterComment(Talk talk) {
        this.talk = talk;
    }

    public Turn words() {
        return talk.conversation()
                .lastComment()
                .filter(this::isClose)
                .filter(comment -> comment.additions() < talk.means().limits().additions())
                .map(this::added)
                .orElseGet(this::another);
    }

    /** What can still be done with the last comment, while it is fresh. */
    public Optional<Turn> withinWindow(Function<LastComment, Turn> action) {
        return talk.conversation().lastComment().filter(this::isFresh).map(action);
    }

    /** The number of what the last comment is about. */
    public OptionalInt focus() {
        return talk.conversation().lastComment().map(LastComment::subject).stream()
                .flatMap(this::number)
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    private boolean isFresh(LastComment comment) {
        return talk.sentAt().isBefore(comment.lastWords().plus(window()));
    }

    /** Words that waited can have been sent long before what was taken in before them: they stand for themselves then. */
    private boolean isClose(LastComment comment) {
        return isFresh(comment) && talk.sentAt().isAfter(comment.lastWords().minus(window()));
    }

    private Duration window() {
        return talk.means().limits().addingWindow();
    }

    private Turn added(LastComment before) {
        int length = talk.incoming().text().length();
        return added(talk, before.addedToAt(talk.sentAt(), length), false);
    }

    /**
     * The message's words were added.
     *
     * @param comment with them
     * @param goesOn they go on in the middle of what was cut
     */
    static Turn added(Talk talk, LastComment comment, boolean goesOn) {
        String words = talk.incoming().text();
        return new Receipt(talk).hiding(words).turn("added", comment, new Fact.WordsAdded(comment.id(), words, goesOn));
    }

    private Turn another() {
        var commenting = new Commenting(talk);
        OptionalInt focus = focus();
        return focus.isPresent()
                ? commenting.on(focus.getAsInt(), talk.incoming().text())
                : commenting.onSomething(talk.incoming().text());
    }

    /** The commitment's number in the plan as it is now: numbers may have changed since the comment was made. */
    private Stream<Integer> number(Subject subject) {
        if (subject instanceof Subject.OnCommitment on) {
            return talk.plan().commitments().stream()
                    .filter(commitment -> commitment.id().equals(on.id()))
                    .map(Commitment::number);
        }
        return subject instanceof Subject.WholePlan ? Stream.of(TypedNumber.WHOLE_PLAN) : Stream.empty();
    }
}
