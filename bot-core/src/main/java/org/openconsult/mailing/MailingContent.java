package org.openconsult.mailing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openconsult.correspondence.Correspondent;
import org.openconsult.letter.StoredLetter;
import org.openconsult.outbox.OutboxEntry;

/** What a kind of mailing says to people who wrote before. Asked for each when their turn comes. */
@FunctionalInterface
public interface MailingContent {

    /**
     * What one person gets, in their language; empty when there is nothing to tell them. Asked again after a crash, unless
     * the message was stored by then.
     */
    Optional<Mailed> of(Mailing mailing, Correspondent to);

    /**
     * Whether a message still says something that the person was not told meanwhile. Asked right before it is sent.
     *
     * @throws com.mongodb.MongoException when the database is out of reach; it is asked again
     */
    default boolean isNews(OutboxEntry message) {
        return true;
    }

    /**
     * Whether somebody may be written to once more.
     *
     * @param earlier all that was written to them beside the answers of the talk
     */
    default boolean isBearable(List<StoredLetter> earlier, Instant now) {
        return true;
    }
}
