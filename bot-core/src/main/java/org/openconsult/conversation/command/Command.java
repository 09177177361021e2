package org.openconsult.conversation.command;

import org.openconsult.conversation.Turn;
import org.openconsult.conversation.talk.Talk;

/** Something that people can ask for at any step; its words are under {@code command.<name>} in the catalogs. */
public interface Command {

    String name();

    /**
     * Whether this is what the person meant; otherwise the message is read on as if it were no command.
     *
     * @param argument what followed the command's word, as sent; empty when nothing did
     */
    default boolean accepts(Talk talk, String argument) {
        return argument.isEmpty();
    }

    Turn take(Talk talk, String argument);
}
