package org.openconsult.conversation.talk;

import java.util.List;
import org.openconsult.conversation.Acquaintance;
import org.openconsult.conversation.Fact;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.step.Commented;
import org.openconsult.conversation.step.Step;
import org.openconsult.reply.Reply;

/** Thanks for an answer and, once, asks what is not known of the person yet. */
public final class Thanks {
    private final Talk talk;

    public Thanks(Talk talk) {
        this.talk = talk;
    }

    public Turn turn(String key) {
        return turn(key, List.of());
    }

    Turn turn(String key, List<String> arguments, Fact... facts) {
        Step wanted = new AboutPerson(talk).nextStep();
        boolean fits = talk.fitsPage(reply(key, arguments, wanted));
        Step step = fits ? wanted : new Commented();
        Acquaintance person = talk.conversation().person();
        return talk.turn(
                talk.conversation().with(step).with(AboutPerson.asked(person, step)),
                reply(key, arguments, step),
                facts);
    }

    private Reply reply(String key, List<String> arguments, Step step) {
        Draft draft = talk.draft().say(key, arguments.toArray(String[]::new));
        step.ask(talk, draft);
        return draft.reply();
    }
}
