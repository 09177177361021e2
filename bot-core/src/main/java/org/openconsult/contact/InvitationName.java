package org.openconsult.contact;

import org.openconsult.outbox.OutboxEntry;

/** What an invitation is called on its way out: a contact gets one of a mailing, whatever happens. */
public final class InvitationName {
    private static final String PREFIX = "invitation/";

    private InvitationName() {}

    /** The id in the outbox of the invitation of a contact, who is named by theirs, by a mailing. */
    public static String of(String contact, String mailing) {
        return OutboxEntry.id(PREFIX + contact + "/" + mailing, 0);
    }

    /** Whether an id of the outbox is that of an invitation. */
    public static boolean isOne(String id) {
        return id.startsWith(PREFIX);
    }
}
