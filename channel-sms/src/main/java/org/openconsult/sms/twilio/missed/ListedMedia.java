package org.openconsult.sms.twilio.missed;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openconsult.channel.Attachment;
import org.openconsult.sms.twilio.sending.ApiFailureException;

/** What kinds of media came with a message, which the list of messages only counts. */
final class ListedMedia {
    /** As many as Twilio takes with one message. */
    private static final int MOST = 10;

    private final MessageListing listing;
    private final MessageReader reader;
    private final Set<String> failed = new HashSet<>();

    ListedMedia(MessageListing listing, MessageReader reader) {
        this.listing = listing;
        this.reader = reader;
    }

    /**
     * Asks for the kinds. What is not told twice in a row is of no known kind: words must not be lost for a picture.
     *
     * @throws ApiFailureException when they were not told the first time
     */
    List<Attachment> of(ListedMessage message) {
        int count = Math.min(message.media(), MOST);
        boolean asks = count > 0 && !failed.remove(message.sid());
        List<String> types = asks ? types(message.sid()) : List.of();
        return Stream.concat(types.stream(), Stream.generate(() -> ""))
                .limit(count)
                .map(reader::attachment)
                .toList();
    }

    private List<String> types(String sid) {
        try {
            return listing.mediaTypes(sid);
        } catch (ApiFailureException failure) {
            if (failure.isMissing()) {
                return List.of();
            }
            failed.add(sid);
            throw failure;
        }
    }
}
