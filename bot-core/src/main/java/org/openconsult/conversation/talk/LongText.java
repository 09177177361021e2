package org.openconsult.conversation.talk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openconsult.conversation.LastComment;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.words.Spelling;

/**
 * A text that a channel cut because it was longer than a message may be. What comes right after a message as long as that
 * is its next piece, also where it begins like a number with a comment.
 */
public final class LongText {
    /** The pieces are sent by a program, one right after the other; a slow connection is allowed for. */
    private static final Duration RIGHT_AFTER = Duration.ofSeconds(60);

    /** Programs cut at white space if there is any so far before the limit, as Telegram's do; the server leaves it out. */
    private static final int LOOKED_BACK = 300;

    private final Talk talk;

    public LongText(Talk talk) {
        this.talk = talk;
    }

    /** The next piece joined to the comment; empty when the message stands for itself. */
    public Optional<Turn> answer() {
        boolean isText = talk.incoming().asked().isEmpty()
                && !Spelling.isBlank(talk.incoming().text());
        boolean follows = talk.conversation().step().followsComment();
        return talk.conversation()
                .lastComment()
                .filter(comment -> isText && follows && wasCut(comment, LOOKED_BACK) && isRightAfter(comment))
                .filter(comment -> wasCut(comment, 0) || !namesAnother())
                .map(this::joined);
    }

    /** A message that was not quite as long as can be may have been whole, and one on something else may follow. */
    private boolean namesAnother() {
        return talk.means()
                .numbers()
                .withText(talk.incoming().text())
                .filter(typed -> typed.marked() && talk.knows(typed.number()))
                .isPresent();
    }

    private Turn joined(LastComment before) {
        String words = talk.incoming().text();
        return AfterComment.added(talk, before.wentOnAt(talk.sentAt(), words.length()), wasCut(before, 0));
    }

    private boolean wasCut(LastComment comment, int before) {
        return talk.situation().channel().cutAt().stream().anyMatch(limit -> comment.lastLength() >= limit - before);
    }

    /** What waited together with the words before it is taken in right after them: their time is that of taking in. */
    private boolean isRightAfter(LastComment comment) {
        Instant when = talk.sentAt().isBefore(comment.lastWords()) ? talk.now() : talk.sentAt();
        return !when.isAfter(comment.lastWords().plus(RIGHT_AFTER));
    }
}
