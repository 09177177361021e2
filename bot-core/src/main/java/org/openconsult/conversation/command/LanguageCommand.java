package org.openconsult.conversation.command;

import org.openconsult.conversation.Turn;
import org.openconsult.conversation.step.LanguageAsked;
import org.openconsult.conversation.step.Step;
import org.openconsult.conversation.talk.Draft;
import org.openconsult.conversation.talk.Languages;
import org.openconsult.conversation.talk.Talk;

/** Changes the language, and asks to which where none is named. */
final class LanguageCommand implements Command {

    @Override
    public String name() {
        return "language";
    }

    @Override
    public boolean accepts(Talk talk, String argument) {
        return argument.isEmpty() || new Languages(talk).named(argument).isPresent();
    }

    @Override
    public Turn take(Talk talk, String argument) {
        var languages = new Languages(talk);
        return languages.named(argument).map(languages::chosen).orElseGet(() -> ask(talk));
    }

    private static Turn ask(Talk talk) {
        Step step = new LanguageAsked(talk.conversation().step().interrupted());
        Draft draft = talk.draft();
        step.ask(talk, draft);
        return talk.turn(talk.conversation().with(step), draft.reply());
    }
}
