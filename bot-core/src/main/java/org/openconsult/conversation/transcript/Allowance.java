package org.openconsult.conversation.transcript;

import org.openconsult.reply.Reply;

/** Whether a reply may take a page: only reading, and the very first receipt when it must ask what it is about. */
public final class Allowance {
    private Allowance() {}

    /** False for a prompt. */
    public static boolean isPage(Reply reply) {
        return reply.parts().stream().anyMatch(Allowance::isReading)
                || (says(reply, "privacy.line") && says(reply, "assigning.question"));
    }

    private static boolean isReading(Reply.Part part) {
        return part instanceof Reply.Passage || part instanceof Reply.Item;
    }

    private static boolean says(Reply reply, String key) {
        return reply.parts().stream()
                .anyMatch(part ->
                        part instanceof Reply.Phrase phrase && phrase.key().equals(key));
    }
}
