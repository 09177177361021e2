package org.openconsult.conversation.command;

import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.Talk;

/** Says what is kept, what is published and why. */
final class PrivacyCommand implements Command {

    @Override
    public String name() {
        return "privacy";
    }

    @Override
    public Turn take(Talk talk, String argument) {
        var before = talk.conversation();
        return talk.turn(
                before.with(before.person().withPrivacyTold(true))
                        .with(before.step().interrupted()),
                talk.draft().say("privacy").reply());
    }
}
