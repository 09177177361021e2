package org.openconsult.conversation.talk;

import org.openconsult.conversation.Conversation;
import org.openconsult.conversation.Turn;
import org.openconsult.reply.Reply;

/**
 * Says what this is, what it costs, how to begin and how to end; and what is published, where that fits into the same
 * message. Otherwise the first receipt says it.
 */
public final class Welcome {
    private final Talk talk;
    private final Reply whole;
    private final boolean tellsPrivacy;

    public Welcome(Talk talk) {
        this.talk = talk;
        this.whole = reply(true);
        this.tellsPrivacy = talk.fitsPrompt(whole);
    }

    public Turn turn() {
        Conversation before = talk.conversation();
        return talk.turn(met().with(before.step().interrupted()), reply());
    }

    public Reply reply() {
        return tellsPrivacy ? whole : reply(false);
    }

    /** The conversation once this was said. */
    public Conversation met() {
        var person = talk.conversation().person();
        return talk.conversation().with(person.withMet().withPrivacyTold(person.privacyTold() || tellsPrivacy));
    }

    private Reply reply(boolean privacy) {
        return talk.fitted(titleLength -> {
            String title = Titles.cut(
                    talk.text(talk.plan().title()), titleLength, talk.language().locale());
            Draft draft = talk.draft().say("welcome", title);
            return (privacy ? draft.say("privacy.line") : draft)
                    .command("list")
                    .command("stop")
                    .reply();
        });
    }
}
