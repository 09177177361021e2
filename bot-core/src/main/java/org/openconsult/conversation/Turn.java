package org.openconsult.conversation;

import java.util.List;
import org.openconsult.reply.Reply;

/**
 * What one message led to.
 *
 * @param replies what is said, in order; empty when silence is right
 * @param facts what is true now
 */
public record Turn(Conversation conversation, List<Reply> replies, List<Fact> facts) {
    public Turn {
        replies = List.copyOf(replies);
        facts = List.copyOf(facts);
    }

    /** The same, whose reply takes the place of the page before. */
    public Turn asTurned() {
        return new Turn(conversation, replies.stream().map(Reply::asTurned).toList(), facts);
    }
}
