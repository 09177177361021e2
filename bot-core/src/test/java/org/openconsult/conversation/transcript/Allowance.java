package org.openconsult.conversation.transcript;

import org.openconsult.reply.Reply;

/** How long a reply may be as bare text: one segment, or two for reading and for the very first receipt. */
public final class Allowance {
    private static final int PROMPT = 160;
    private static final int PAGE = 306;

    private Allowance() {}

    public static int of(Reply reply) {
        return reply.parts().stream().anyMatch(Allowance::mayTakeAPage) ? PAGE : PROMPT;
    }

    private static boolean mayTakeAPage(Reply.Part part) {
        boolean isReading = part instanceof Reply.Passage || part instanceof Reply.Item;
        return isReading || (part instanceof Reply.Phrase phrase && phrase.key().equals("privacy.line"));
    }
}
