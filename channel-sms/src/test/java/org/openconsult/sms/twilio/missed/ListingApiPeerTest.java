package org.openconsult.sms.twilio.missed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.sms.twilio.peer.Prism;
import org.openconsult.sms.twilio.sending.ApiFailureException;
import org.openconsult.sms.twilio.sending.ApiReader;

/**
 * What we ask of Twilio's list of messages keeps to Twilio's own specification, and the examples there are read. Run by
 * {@code ./test-peers}.
 */
@EnabledIfSystemProperty(named = "peer.twilio", matches = ".+")
class ListingApiPeerTest {
    private static final Instant SINCE = Instant.parse("2026-11-20T15:00:00.123Z");

    @TempDir
    static Path folder;

    private static Prism prism;
    private static ApiReader api;
    private static int accepted;
    private static int refused;

    @BeforeAll
    static void start() throws IOException {
        prism = new Prism("twilio_api_v2010", folder);
        api = new ApiReader(prism.access(), InstantSource.system());
    }

    /** {@code ./test-peers} reads the figures. */
    @AfterAll
    static void stop() throws IOException {
        api.close();
        prism.close();
        System.out.printf("Asked of Twilio: %d requests accepted, %d violations refused%n", accepted, refused);
    }

    /** The example of a page always names the same next one, so the reading ends where ours has its limit. */
    @ParameterizedTest
    @ValueSource(strings = {"", "+15017122661", "12345", "whatsapp:+15017122661", "messenger:108"})
    void acceptsTheListAndItsNextPages(String to) {
        List<ListingEntry> entries = new ArrayList<>();
        Optional<String> recipient = Optional.of(to).filter(address -> !address.isEmpty());

        assertThatThrownBy(() -> new MessageListing(api).read(recipient, SINCE, entries::add))
                .hasMessageContaining("goes on after 200 pages");
        accepted += 2;
        assertThat(entries.stream().filter(ListingEntry::isReceived))
                .isNotEmpty()
                .allSatisfy(
                        entry -> assertThat(entry.message()).hasValueSatisfying(message -> assertThat(message.media())
                                .isPositive()));
        assertThat(entries).anySatisfy(entry -> assertThat(entry.isReceived()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SM0123456789abcdefABCDEF0123456789", "MM0123456789abcdefABCDEF0123456789"})
    void acceptsTheListOfAMessagesMedia(String sid) {
        assertThat(new MessageListing(api).mediaTypes(sid)).isNotEmpty().allSatisfy(type -> assertThat(type)
                .contains("/"));
        accepted++;
    }

    @Test
    void refusesWhatTheSpecificationLacks() {
        assertThatThrownBy(() -> api.get("Messages.json", Map.of("Since", "2026-11-20")))
                .isInstanceOf(ApiFailureException.class)
                .hasMessage("HTTP 422");
        assertThatThrownBy(() -> api.get("Messages.json", Map.of("PageSize", "1001")))
                .hasMessage("HTTP 422");
        assertThatThrownBy(() -> new MessageListing(api).mediaTypes("SM01")).hasMessage("HTTP 422");
        refused += 3;
    }
}
