package org.openconsult.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * A part of a queue.
 *
 * @param entries by conversation, and each conversation's in order
 * @param end the last conversation of which something is here; empty when there is none
 * @param isLast whether no conversation comes after it
 * @param cut the conversations that have more messages than are here
 */
public record QueuePage(List<QueueEntry> entries, String end, boolean isLast, Set<String> cut) {

    /** One of an empty queue. */
    public static final QueuePage EMPTY = new QueuePage(List.of(), "", true, Set.of());

    /** Takes from what waits, in order of conversations, what fits a page. */
    static QueuePage of(Iterator<QueueEntry> waiting, int conversations, int ofEach) {
        List<QueueEntry> entries = new ArrayList<>();
        String conversation = "";
        int begun = 0;
        int taken = 0;
        Set<String> cut = new HashSet<>();
        while (waiting.hasNext()) {
            QueueEntry entry = waiting.next();
            if (!entry.conversation().equals(conversation)) {
                if (begun == conversations) {
                    return new QueuePage(entries, conversation, false, cut);
                }
                conversation = entry.conversation();
                begun++;
                taken = 0;
            }
            if (taken < ofEach) {
                entries.add(entry);
                taken++;
            } else {
                cut.add(conversation);
            }
        }
        return new QueuePage(entries, conversation, true, cut);
    }
}
