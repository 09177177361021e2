package org.openconsult.conversation.talk;

/** The way past a question that nobody has to answer. */
public final class Skip {
    private static final int DIGIT = 0;

    private Skip() {}

    public static void offer(Draft draft) {
        draft.answer(String.valueOf(DIGIT), "choice.skip");
    }

    public static boolean isMeant(Talk talk) {
        return talk.choice().orElse(-1) == DIGIT || talk.says("answer.skip");
    }
}
