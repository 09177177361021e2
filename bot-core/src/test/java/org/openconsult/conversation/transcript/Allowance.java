package org.openconsult.conversation.transcript;

import org.openconsult.reply.Reply;

/** Whether a reply may take a page: only reading, and the very first receipt. */
public final class Allowance {
    private Allowance() {}

    public static boolean isPage(Reply reply) {
        return reply.parts().stream().anyMatch(Allowance::mayTakeAPage);
    }

    private static boolean mayTakeAPage(Reply.Part part) {
        boolean isReading = part instanceof Reply.Passage || part instanceof Reply.Item;
        return isReading || (part instanceof Reply.Phrase phrase && phrase.key().equals("privacy.line"));
    }
}
