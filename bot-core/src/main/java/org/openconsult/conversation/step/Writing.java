package org.openconsult.conversation.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.OptionalInt;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.Commenting;
import org.openconsult.conversation.talk.Talk;

/**
 * The person was asked to write: any text is the comment.
 *
 * @param number of the commitment, or 0 for the whole plan
 */
@JsonTypeName("writing")
public record Writing(int number) implements Step {

    @Override
    public Turn words(Talk talk) {
        return new Commenting(talk).on(number, talk.incoming().text());
    }

    @Override
    public OptionalInt focus(Talk talk) {
        return OptionalInt.of(number);
    }

    @Override
    public boolean takesAnyText() {
        return true;
    }
}
