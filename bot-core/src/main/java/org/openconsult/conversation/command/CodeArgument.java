package org.openconsult.conversation.command;

import java.util.Optional;
import org.openconsult.comment.CommentCard;
import org.openconsult.conversation.talk.Talk;
import org.openconsult.conversation.words.TypedCode;

/**
 * The receipt code with which a command's argument begins. A word that could be a code by chance is one only if a
 * comment has it: all else is a part of what people say.
 */
record CodeArgument(TypedCode typed, Optional<CommentCard> comment) {

    /** Empty when the text does not begin with a code. */
    static Optional<CodeArgument> before(Talk talk, String text) {
        return TypedCode.before(text).flatMap(typed -> of(talk, typed));
    }

    /**
     * The code that a whole message is. What only looks like one is a code where it has the dash as well, and no words were
     * asked for.
     */
    static Optional<CodeArgument> message(Talk talk) {
        boolean wantsWords = talk.conversation().step().takesAnyText();
        return alone(talk, talk.incoming().text())
                .filter(code -> code.comment().isPresent() || (code.typed().asShown() && !wantsWords));
    }

    /** Empty when the text is anything but a code. */
    static Optional<CodeArgument> alone(Talk talk, String text) {
        return TypedCode.alone(text).flatMap(typed -> of(talk, typed));
    }

    private static Optional<CodeArgument> of(Talk talk, TypedCode typed) {
        Optional<CommentCard> comment = typed.code().flatMap(talk.situation().comments()::find);
        return comment.isPresent() || typed.evident()
                ? Optional.of(new CodeArgument(typed, comment))
                : Optional.empty();
    }

    /** The comment, if whoever asks wrote it. */
    Optional<CommentCard> own() {
        return comment.filter(CommentCard::own);
    }

    String rest() {
        return typed.rest();
    }
}
