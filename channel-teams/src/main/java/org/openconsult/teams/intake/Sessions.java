package org.openconsult.teams.intake;

import java.util.Optional;
import org.openconsult.channel.CommentForm;
import org.openconsult.facilitation.GroupWords;
import org.openconsult.facilitation.SessionTalk;

/** The sessions in which groups are led through commitments. */
public interface Sessions {

    /** Those of the product. */
    static Sessions of(SessionTalk talk) {
        return new Sessions() {
            @Override
            public boolean take(GroupWords words) {
                return talk.take(words);
            }

            @Override
            public Optional<CommentForm> formFor(GroupWords words) {
                return talk.formFor(words);
            }
        };
    }

    /**
     * Takes what somebody said to us in a group; the same again has no further effect.
     *
     * @return false, with nothing done, when it was not about leading a session
     * @throws com.mongodb.MongoException when something could not be stored
     */
    boolean take(GroupWords words);

    /** What makes words a comment where they were said; empty where no session took them. */
    Optional<CommentForm> formFor(GroupWords words);
}
