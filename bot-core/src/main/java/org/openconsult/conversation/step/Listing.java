package org.openconsult.conversation.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.CommitmentList;
import org.openconsult.conversation.talk.Talk;

/**
 * The list is being read.
 *
 * @param page from 0
 * @param question what a number answers, when the list was asked for to find it
 */
@JsonTypeName("listing")
public record Listing(int page, Step question) implements Step {

    @Override
    public Optional<Turn> answer(Talk talk) {
        return question.answer(talk);
    }

    @Override
    public Turn words(Talk talk) {
        return question.words(talk);
    }

    @Override
    public Optional<Turn> turnPage(Talk talk, int by) {
        return new CommitmentList(talk).page(page + by, question);
    }

    @Override
    public Step unheard() {
        return question.unheard();
    }

    @Override
    public Step afterList() {
        return question;
    }
}
