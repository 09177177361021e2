package org.openconsult.mailing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openconsult.correspondence.Correspondent;
import org.openconsult.letter.StoredLetter;

/** What a kind of mailing says to people who wrote before. Asked for each when their turn comes. */
@FunctionalInterface
public interface MailingContent {

    /**
     * What one person gets, in their language; empty when there is nothing to tell them. Asked again after a crash, unless
     * the message was stored by then.
     */
    Optional<Mailed> of(Mailing mailing, Correspondent to);

    /**
     * Whether somebody may be written to once more.
     *
     * @param earlier all that was written to them beside the answers of the talk
     */
    default boolean isBearable(List<StoredLetter> earlier, Instant now) {
        return true;
    }
}
