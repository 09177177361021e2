package org.openconsult.conversation.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.Commenting;
import org.openconsult.conversation.talk.CommitmentPages;
import org.openconsult.conversation.talk.Talk;

/**
 * A commitment is being read; words are a comment on it.
 *
 * @param page from 0
 */
@JsonTypeName("reading")
public record Reading(int number, int page) implements Step {

    @Override
    public Turn words(Talk talk) {
        return new Commenting(talk).on(number, talk.incoming().text());
    }

    @Override
    public Optional<Turn> turnPage(Talk talk, int by) {
        return talk.commitment(number).flatMap(found -> new CommitmentPages(talk, found).page(page + by));
    }

    @Override
    public OptionalInt focus(Talk talk) {
        return OptionalInt.of(number);
    }
}
