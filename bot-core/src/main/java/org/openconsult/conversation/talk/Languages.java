package org.openconsult.conversation.talk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.Conversation;
import org.openconsult.conversation.Fact;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.words.Catalogs;

/** The languages a person can choose from, each by its own name. */
public final class Languages {
    private final Talk talk;
    private final Catalogs catalogs;

    public Languages(Talk talk) {
        this.talk = talk;
        this.catalogs = talk.means().catalogs();
    }

    public void offer(Draft draft) {
        for (Language language : catalogs.languages()) {
            draft.answerNamed(digit(language), catalogs.say(language, "language.name", List.of()));
        }
    }

    /** The message as a language's digit; empty when it is none of them. */
    public Optional<Turn> answered() {
        OptionalInt digit = talk.choice();
        return digit.isPresent()
                ? catalogs.languages().stream()
                        .filter(language -> digit(language).equals(String.valueOf(digit.getAsInt())))
                        .findFirst()
                        .map(this::chosen)
                : Optional.empty();
    }

    /** The language that a text names, by name or tag. */
    public Optional<Language> named(String text) {
        return catalogs.languages().stream()
                .filter(language -> language.tag().equals(text)
                        || catalogs.languagesOf(text, "language.called").contains(language))
                .findFirst();
    }

    /** The talk goes on in this language. */
    public Turn chosen(Language language) {
        Conversation after = talk.conversation()
                .with(talk.conversation().person().withLanguage(language))
                .with(talk.conversation().step().interrupted());
        Talk inIt = talk.with(after);
        return inIt.turn(
                after, inIt.draft().say("language.chosen").command("list").reply(), new Fact.LanguageKnown(language));
    }

    private String digit(Language language) {
        return String.valueOf(catalogs.languages().indexOf(language) + 1);
    }
}
