package org.openconsult.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openconsult.channel.Attachment;
import org.openconsult.comment.CommentId;
import org.openconsult.delivery.DeliveryStages;

/** Something that one of both said. */
public sealed interface TalkEntry {

    /** When it was said. */
    Instant at();

    /**
     * The person wrote.
     *
     * @param turn counts the messages of their talk
     * @param words as they may be shown
     * @param comments those that these words made or changed
     */
    record Heard(long turn, Instant at, String words, List<Attachment> attachments, List<CommentId> comments)
            implements TalkEntry {
        /** Leaves out the words. */
        @Override
        public String toString() {
            return "Heard[" + turn + "]";
        }
    }

    /**
     * We said something.
     *
     * @param id names it to whoever delivers it
     * @param words as they may be shown
     * @param choices what could be tapped under it
     * @param segments how many messages somebody paid for; 1 where that means nothing
     * @param by the coordinator who wrote it; empty for what the bot said
     * @param inAnswer it went out in the answer to the request that brought the person's message
     * @param known what became of it; empty when nothing was heard of it
     */
    record Told(
            String id,
            Instant at,
            String words,
            List<String> choices,
            int segments,
            Optional<String> by,
            boolean inAnswer,
            Optional<DeliveryStages.Known> known)
            implements TalkEntry {
        /** Leaves out the words. */
        @Override
        public String toString() {
            return "Told[" + id + "]";
        }
    }

    /**
     * A coordinator wrote something that cannot be read any more.
     *
     * @param id names it to whoever delivers it
     */
    record Unreadable(String id, Instant at) implements TalkEntry {}
}
