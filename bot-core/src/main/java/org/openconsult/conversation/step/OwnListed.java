package org.openconsult.conversation.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.OwnComments;
import org.openconsult.conversation.talk.Talk;

/**
 * The person's own comments are being read.
 *
 * @param page from 0
 */
@JsonTypeName("own")
public record OwnListed(int page) implements Step {

    @Override
    public Optional<Turn> turnPage(Talk talk, int by) {
        return new OwnComments(talk).page(page + by);
    }
}
