package org.openconsult.conversation.talk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.comment.Stance;
import org.openconsult.conversation.Conversation;
import org.openconsult.conversation.Fact;
import org.openconsult.conversation.LastComment;
import org.openconsult.conversation.Turn;

/** The three answers to where a person stands. */
public final class Stances {
    /** In the order of their digits, from 1. */
    private static final List<Stance> OFFERED = List.of(Stance.SUPPORT, Stance.SUPPORT_WITH_CHANGES, Stance.OPPOSE);

    private Stances() {}

    public static void offer(Draft draft) {
        for (Stance stance : OFFERED) {
            draft.answer(String.valueOf(OFFERED.indexOf(stance) + 1), "stance." + name(stance));
        }
    }

    /** The stance that the message is, by digit, word or sign: a thumb is an answer only where one was asked for. */
    public static Optional<Stance> answered(Talk talk) {
        OptionalInt digit = talk.choice();
        return digit.isPresent()
                ? OFFERED.stream()
                        .filter(stance -> OFFERED.indexOf(stance) + 1 == digit.getAsInt())
                        .findFirst()
                : said(talk, talk.incoming().text())
                        .or(() -> said(talk, talk.incoming().text(), "sign."));
    }

    /** The stance that the whole text is, by word. */
    static Optional<Stance> said(Talk talk, String text) {
        return said(talk, text, "answer.");
    }

    private static Optional<Stance> said(Talk talk, String text, String keys) {
        return OFFERED.stream()
                .filter(stance -> talk.means().catalogs().means(text, keys + name(stance)))
                .findFirst();
    }

    /** Takes the stance on a comment down. */
    public static Turn taken(Talk talk, LastComment comment, Stance stance) {
        Conversation after = talk.conversation().with(comment.withStanceTaken());
        return new Thanks(talk.with(after))
                .turn("stance.noted", List.of(label(talk, stance)), new Fact.StanceTaken(comment.id(), stance));
    }

    static String label(Talk talk, Stance stance) {
        return talk.say("stance." + name(stance));
    }

    private static String name(Stance stance) {
        return switch (stance) {
            case SUPPORT -> "support";
            case SUPPORT_WITH_CHANGES -> "changes";
            case OPPOSE -> "oppose";
        };
    }
}
