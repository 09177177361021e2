package org.openconsult.sms.twilio.missed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openconsult.sms.twilio.sending.ApiFailureException;
import org.openconsult.sms.twilio.sending.ApiReader;

/**
 * Twilio's list of an account's messages, the newest first.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/message-resource#read-multiple-message-resources">Twilio, list
 *     messages</a>
 */
final class MessageListing {
    private static final String LIST = "Messages.json";
    private static final int PAGE_SIZE = 500;
    /** As many messages as one number can take in a day. */
    private static final int MOST_PAGES = 200;

    private final ApiReader api;

    MessageListing(ApiReader api) {
        this.api = api;
    }

    /**
     * Tells all entries from a moment on; also some before it, should Twilio look at the day alone.
     *
     * @param to one recipient's, or everybody's
     * @throws ApiFailureException when not all of the list could be read
     */
    void read(Optional<String> to, Instant since, Consumer<ListingEntry> each) {
        Map<String, String> query = new LinkedHashMap<>();
        to.ifPresent(recipient -> query.put("To", recipient));
        query.put("DateSent>", since.truncatedTo(ChronoUnit.SECONDS).toString());
        query.put("PageSize", String.valueOf(PAGE_SIZE));
        Optional<String> next = tell(api.get(LIST, query), each);
        for (int pages = 1; next.isPresent(); pages++) {
            if (pages == MOST_PAGES) {
                throw new ApiFailureException("It goes on after " + MOST_PAGES
                        + " pages. If there are so many messages, shorten consult.sms.twilio.fetch.reach");
            }
            next = tell(api.follow(next.get()), each);
        }
    }

    /** Says how the list goes on. */
    private static Optional<String> tell(JsonNode page, Consumer<ListingEntry> each) {
        entries(page, "messages").map(ListingEntry::new).forEach(each);
        return Optional.of(page.path("next_page_uri").asText("")).filter(uri -> !uri.isEmpty());
    }

    /** What a message's media are, as MIME types. */
    List<String> mediaTypes(String sid) {
        return entries(api.get("Messages/" + sid + "/Media.json", Map.of()), "media_list")
                .map(media -> media.path("content_type").asText(""))
                .toList();
    }

    /** Something between us and Twilio can answer as well, and then nothing was listed. */
    private static Stream<JsonNode> entries(JsonNode page, String name) {
        if (!page.path(name).isArray()) {
            throw new ApiFailureException("An answer that is no list");
        }
        return StreamSupport.stream(page.path(name).spliterator(), false);
    }
}
