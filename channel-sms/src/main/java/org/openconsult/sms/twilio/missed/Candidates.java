package org.openconsult.sms.twilio.missed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What of a list may be missing here: sent to us between two moments, and not handed over yet. */
final class Candidates implements Consumer<ListingEntry> {
    private static final Logger LOG = LoggerFactory.getLogger(Candidates.class);

    private final Predicate<ListingEntry> ours;
    private final Instant from;
    private final Instant until;
    private final HandedOver handedOver;
    /** By what makes them the same message: a list can name one twice when it grows while its pages are read. */
    private final Map<String, ListedMessage> found = new LinkedHashMap<>();

    /**
     * @param ours which are for us
     * @param from the first moment that counts
     * @param until the first that does not
     */
    Candidates(Predicate<ListingEntry> ours, Instant from, Instant until, HandedOver handedOver) {
        this.ours = ours;
        this.from = from;
        this.until = until;
        this.handedOver = handedOver;
    }

    @Override
    public void accept(ListingEntry entry) {
        String name = entry.sid().orElse("without a name");
        if (entry.isReceived() && ours.test(entry) && !handedOver.has(name)) {
            entry.message().ifPresentOrElse(this::add, () -> passOver(name));
        }
    }

    private void add(ListedMessage message) {
        if (isInTime(message)) {
            found.putIfAbsent(message.sid(), message);
        }
    }

    /** Said once. */
    private void passOver(String name) {
        LOG.warn("A message that Twilio lists is passed over, its sender or its time cannot be read: {}", name);
        handedOver.add(name, until);
    }

    private boolean isInTime(ListedMessage message) {
        return !message.at().isBefore(from) && message.at().isBefore(until);
    }

    /** Of several within one second the one that stands later in the list is the older. */
    List<ListedMessage> oldestFirst() {
        List<ListedMessage> messages = new ArrayList<>(found.values());
        Collections.reverse(messages);
        messages.sort(Comparator.comparing(ListedMessage::at));
        return messages;
    }
}
