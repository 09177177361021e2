package org.openconsult.conversation.step;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.Commenting;
import org.openconsult.conversation.talk.Draft;
import org.openconsult.conversation.talk.Talk;

/**
 * Where a conversation stands: what was asked last, and what words are about here. The names in stored conversations
 * are those of the annotations and must stay.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step", defaultImpl = Resting.class)
public sealed interface Step
        permits AboutPlan,
                AnswersRead,
                Assigning,
                Choosing,
                Commented,
                DistrictAsked,
                Editing,
                ForgetAsked,
                LanguageAsked,
                Listing,
                Moving,
                OwnListed,
                Reading,
                Resting,
                StakeholderAsked,
                StanceAsked,
                WhyAsked,
                Writing {

    /** Puts this step's question to the end of a reply. */
    default void ask(Talk talk, Draft draft) {}

    /** What the message brings if it answers this step's question; empty to let it be read otherwise. */
    default Optional<Turn> answer(Talk talk) {
        return Optional.empty();
    }

    /** What words bring that are neither command nor choice and name no commitment. */
    default Turn words(Talk talk) {
        return new Commenting(talk).onSomething(talk.incoming().text());
    }

    /** The page so many pages on; empty where there is nothing to turn. */
    default Optional<Turn> turnPage(Talk talk, int by) {
        return Optional.empty();
    }

    /** The number of what the talk is about here; empty when it is about nothing yet. */
    default OptionalInt focus(Talk talk) {
        return OptionalInt.empty();
    }

    /** Whether any text was asked for here, so that a number before it belongs to the words unless it is marked. */
    default boolean takesAnyText() {
        return false;
    }

    /** Whether the talk is where the last words on a comment have left it, with nothing between. */
    default boolean followsComment() {
        return false;
    }

    /** The step after another message than an answer was answered: questions of the moment are off the table. */
    default Step interrupted() {
        return this;
    }

    /** The step when its question never reached the person. */
    default Step unheard() {
        return interrupted();
    }

    /** What introduces the list when it is shown to find an answer to this step's question. */
    default String listIntro() {
        return "list.intro";
    }

    /** What a number answers after the list was shown from here. */
    default Step afterList() {
        return new Resting();
    }
}
