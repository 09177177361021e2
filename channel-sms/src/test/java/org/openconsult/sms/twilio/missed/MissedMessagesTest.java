package org.openconsult.sms.twilio.missed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.MessageKey;
import org.openconsult.inbox.ReceptionClosedException;
import org.openconsult.sms.twilio.sending.ApiAccess;
import org.openconsult.sms.twilio.sending.ApiFailureException;
import org.openconsult.sms.twilio.sending.ApiReader;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Over real HTTP, against a server that lists messages as Twilio does. */
@ExtendWith(OutputCaptureExtension.class)
class MissedMessagesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    private static final Duration REACH = Duration.ofHours(24);
    private static final String ANA = "+5016001234";
    private static final String BEN = "+5016005678";
    private static final String SERVICE = "MG00000000000000000000000000000001";

    private final PlayedList twilio = new PlayedList();
    private final TakingReception reception = new TakingReception();
    private final ApiReader api = api(twilio.address());
    private Instant now = NOW;
    private final MissedMessages missed = missed(new OurAddresses(List.of(PlayedList.NUMBER), Optional.empty()));

    @AfterEach
    void close() throws IOException {
        api.close();
        twilio.close();
    }

    @Test
    void takesInTheOldestFirstOverAllPages() {
        for (int number = 1; number <= 7; number++) {
            twilio.add("SM" + number, number % 2 == 0 ? ANA : BEN, "text " + number, ago(60 - number));
        }
        twilio.pagesOf(3);

        missed.takeIn();

        assertThat(reception.texts())
                .containsExactly("text 1", "text 2", "text 3", "text 4", "text 5", "text 6", "text 7");
        assertThat(twilio.asked()).hasSize(3);
    }

    @Test
    void takesTheListsOrderForWhatCameWithinOneSecond() {
        twilio.add("SM9", ANA, "first", ago(30));
        twilio.add("SM1", ANA, "second", ago(30));
        twilio.add("SM5", ANA, "third", ago(30));

        missed.takeIn();

        assertThat(reception.texts()).containsExactly("first", "second", "third");
    }

    @Test
    void handsOverTheSameMessageThatTheWebhookWouldHaveAsOneThatWasFetched() {
        twilio.add("SM2b5d", ANA, "¿Código? “Sí” 👩‍🌾\nfin", ago(30));

        missed.takeIn();

        assertThat(reception.taken()).singleElement().satisfies(message -> {
            assertThat(message.key()).isEqualTo(new MessageKey("twilio:SM2b5d"));
            assertThat(message.from().value()).isEqualTo(ANA);
            assertThat(message.text()).isEqualTo("¿Código? “Sí” 👩‍🌾\nfin");
            assertThat(message.receivedAt()).isEqualTo(ago(30));
            assertThat(message.arrival()).isEqualTo(Arrival.FETCHED);
            assertThat(message.answerWay()).isEqualTo(AnswerWay.BY_SENDING);
            assertThat(message.attachments()).isEmpty();
        });
    }

    @Test
    void asksForWhatCameToOurNumberWithinReach() {
        missed.takeIn();

        assertThat(twilio.asked())
                .containsExactly("Messages.json?DateSent>=2026-11-19T15:00:00Z&PageSize=500&To=+15017122661");
    }

    @Test
    void followsThePagesAsTwilioNamesThem() {
        twilio.add("SM1", ANA, "one", ago(30));
        twilio.add("SM2", ANA, "two", ago(20));
        twilio.pagesOf(1);

        missed.takeIn();

        assertThat(twilio.asked())
                .contains("Messages.json?DateSent>=2026-11-19T15:00:00Z&Page=1&PageSize=500"
                        + "&PageToken=PASM1&To=+15017122661");
    }

    @Test
    void handsOverOnceHoweverOftenItLooks() {
        twilio.add("SM1", ANA, "one", ago(30));
        missed.takeIn();
        now = now.plus(Duration.ofMinutes(5));
        twilio.add("SM2", ANA, "two", ago(5));
        missed.takeIn();
        now = now.plus(REACH.minusMinutes(31));
        missed.takeIn();

        assertThat(reception.texts()).containsExactly("one", "two");
    }

    @Test
    void handsOverOnceWhatTheListNamesTwice() {
        twilio.add("SM1", ANA, "one", ago(30));
        twilio.add("SM1", ANA, "one", ago(30));
        twilio.add("SM2", ANA, "two", ago(20));

        missed.takeIn();

        assertThat(reception.texts()).containsExactly("one", "two");
    }

    @Test
    void leavesWhatTwilioMayStillBringUntilItIsOldEnough() {
        twilio.add("SM1", ANA, "one", ago(2).minusSeconds(1));
        twilio.add("SM2", ANA, "two", ago(2));
        missed.takeIn();
        assertThat(reception.texts()).containsExactly("one");

        now = now.plusSeconds(1);
        missed.takeIn();
        assertThat(reception.texts()).containsExactly("one", "two");
    }

    @Test
    void leavesWhatIsOutOfReachEvenWhereTwilioLooksAtTheDayAlone() {
        twilio.listsMoreThanIsAskedFor();
        twilio.add("SM1", ANA, "too old", NOW.minus(REACH).minusSeconds(1));
        twilio.add("SM2", ANA, "old enough", NOW.minus(REACH));

        missed.takeIn();

        assertThat(reception.texts()).containsExactly("old enough");
    }

    @ParameterizedTest
    @CsvSource({
        "direction,outbound-api",
        "direction,outbound-reply",
        "direction,sideways",
        "status,receiving",
        "status,queued",
        "to,+15017129999",
        "to,whatsapp:+15017122661"
    })
    void leavesWhatNobodySentUsOrIsNotAllThereYet(String property, String value) {
        twilio.listsMoreThanIsAskedFor();
        twilio.add("SM1", ANA, "not this", ago(30)).put(property, value);
        twilio.add("SM2", ANA, "this", ago(29));

        missed.takeIn();

        assertThat(reception.texts()).containsExactly("this");
    }

    @Test
    void takesWhatWasStillBeingReceivedOnceItIsThere() {
        ObjectNode message = twilio.add("MM1", ANA, "with a picture", ago(30)).put("status", "receiving");
        missed.takeIn();
        message.put("status", "received");
        missed.takeIn();

        assertThat(reception.texts()).containsExactly("with a picture");
    }

    @ParameterizedTest
    @ValueSource(strings = {"received", "read", "delivered", "a status of the year 2030"})
    void losesNoMessageForAStatusThatItDoesNotKnow(String status) {
        twilio.add("SM1", ANA, "this", ago(30)).put("status", status);

        missed.takeIn();

        assertThat(reception.texts()).containsExactly("this");
    }

    @Test
    void takesAMessageWithoutWordsForOne() {
        twilio.add("SM1", ANA, "", ago(30)).putNull("body");

        missed.takeIn();

        assertThat(reception.texts()).containsExactly("");
    }

    @Test
    void leavesWhatComesOverAnAppThatWeHaveNoChannelFor() {
        twilio.add("SM1", "rcs:" + ANA, "one", ago(30));
        twilio.add("SM2", ANA, "two", ago(20));

        missed.takeIn();

        assertThat(reception.texts()).containsExactly("two");
    }

    @Test
    void takesTheTimeAtWhichItWasMadeWhereNoWebhookWasCalled() {
        twilio.add("SM1", ANA, "later", ago(10));
        twilio.add("SM2", ANA, "sooner", ago(20)).putNull("date_sent");

        missed.takeIn();

        assertThat(reception.texts()).containsExactly("sooner", "later");
        assertThat(reception.taken().get(0).receivedAt()).isEqualTo(ago(20));
    }

    @Test
    void asksForEachOfOurAddressesAndMergesByTime() {
        var settings = new AddressSettings(PlayedList.NUMBER, SERVICE, List.of("12345", "+15017122661"));
        MissedMessages all = missed(settings.ours(List.of("whatsapp:+15017122662", "messenger:987")));
        twilio.add("SM1", "messenger:123", "first", ago(40)).put("to", "messenger:987");
        twilio.add("SM2", "whatsapp:" + ANA, "second", ago(30)).put("to", "whatsapp:+15017122662");
        twilio.add("SM3", BEN, "third", ago(20)).put("to", "12345");
        twilio.add("SM4", ANA, "fourth", ago(10));

        all.takeIn();

        assertThat(reception.texts()).containsExactly("first", "second", "third", "fourth");
        assertThat(reception.taken())
                .extracting(message -> message.from().value())
                .containsExactly("messenger:123", "whatsapp:" + ANA, BEN, ANA);
        assertThat(twilio.asked()).hasSize(4);
    }

    @Test
    void takesAllThatNamesNoOtherServiceWhereOnlyAServiceIsKnown() {
        MissedMessages ofService = missed(new AddressSettings("OpenConsult", SERVICE, List.of()).ours(List.of()));
        twilio.add("SM1", ANA, "no service", ago(40)).put("to", "+15017129999");
        twilio.add("SM2", ANA, "ours", ago(30)).put("messaging_service_sid", SERVICE);
        twilio.add("SM3", ANA, "another's", ago(20)).put("messaging_service_sid", SERVICE.replace('1', '2'));

        ofService.takeIn();

        assertThat(reception.texts()).containsExactly("no service", "ours");
        assertThat(twilio.asked()).containsExactly("Messages.json?DateSent>=2026-11-19T15:00:00Z&PageSize=500");
    }

    @Test
    void tellsTheKindsOfMedia() {
        twilio.add("MM1", ANA, "look", ago(30)).put("num_media", "3");
        twilio.media("MM1", "image/jpeg", "video/mp4");

        missed.takeIn();

        assertThat(reception.taken().get(0).attachments())
                .containsExactly(Attachment.IMAGE, Attachment.VIDEO, Attachment.OTHER);
        assertThat(twilio.asked()).contains("Messages/MM1/Media.json");
    }

    @Test
    void takesWordsWhosePictureWasDeletedAtTwilio() {
        twilio.add("MM1", ANA, "look", ago(30)).put("num_media", "1");
        twilio.fails("Media.json", 404, "{\"code\":20404,\"status\":404}", Map.of());

        missed.takeIn();

        assertThat(reception.texts()).containsExactly("look");
        assertThat(reception.taken().get(0).attachments()).containsExactly(Attachment.OTHER);
    }

    @Test
    void losesNoWordsForAPictureThatIsNotTold() {
        twilio.add("SM1", ANA, "before", ago(40));
        twilio.add("MM2", ANA, "look", ago(30)).put("num_media", "1");
        twilio.add("SM3", ANA, "after", ago(20));
        twilio.fails("MM2/Media.json", 500, "", Map.of());

        assertThatThrownBy(missed::takeIn).isInstanceOf(ApiFailureException.class);
        assertThat(reception.texts()).containsExactly("before");
        missed.takeIn();
        assertThat(reception.texts()).containsExactly("before", "look", "after");
        assertThat(reception.taken().get(1).attachments()).containsExactly(Attachment.OTHER);
    }

    @Test
    void believesNoCountOfMediaThatIsNone() {
        twilio.add("SM1", ANA, "one", ago(30)).put("num_media", "some");
        twilio.add("SM2", ANA, "two", ago(20)).putNull("num_media");
        twilio.add("MM3", ANA, "three", ago(10)).put("num_media", "999");

        missed.takeIn();

        assertThat(reception.taken())
                .extracting(message -> message.attachments().size())
                .containsExactly(0, 0, 10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401|{\"code\":20003,\"message\":\"about +5016001234\"}|HTTP 401, error 20003",
                "403|<html>Blocked</html>|HTTP 403",
                "429|{\"code\":20429}|HTTP 429, error 20429",
                "500|{\"code\":20500}|HTTP 500, error 20500",
                "503||HTTP 503",
                "200|<html>Sign in to the hotel's network</html>|No whole answer: JsonParseException",
                "200|{\"messages\":[{\"sid\":|No whole answer: JsonEOFException",
                "200|{\"sid\":\"SM1\"}|An answer that is no list",
                "200|[]|An answer that is no list",
                "200||An answer that is no list",
                "0||No whole answer: ConnectionClosedException"
            })
    void handsOverNothingWhileALaterPageCannotBeReadAndAllOnceItCan(int status, String body, String reason) {
        twilio.add("SM1", ANA, "one", ago(40));
        twilio.add("SM2", ANA, "two", ago(30));
        twilio.add("SM3", ANA, "three", ago(20));
        twilio.pagesOf(1);
        if (status == 0) {
            twilio.breaksOff("Page=2");
        } else {
            twilio.fails("Page=2", status, body == null ? "" : body, Map.of());
        }

        assertThatThrownBy(missed::takeIn)
                .isInstanceOf(ApiFailureException.class)
                .hasMessage(reason)
                .hasNoCause();
        assertThat(reception.texts()).isEmpty();
        assertThat(twilio.asked()).hasSize(3);

        twilio.isWell();
        missed.takeIn();
        assertThat(reception.texts()).containsExactly("one", "two", "three");
    }

    @Test
    void tellsHowLongTwilioAsksToWait() {
        twilio.fails("Messages.json", 429, "", Map.of("Retry-After", "3600"));

        assertThatThrownBy(missed::takeIn)
                .isInstanceOfSatisfying(ApiFailureException.class, failure -> assertThat(failure.pause())
                        .contains(Duration.ofHours(1)));
    }

    @Test
    void saysThatThereWasNoConnection() throws IOException {
        try (ApiReader nowhere = api(URI.create("http://127.0.0.1:1"))) {
            MissedMessages unreachable =
                    missed(nowhere, new OurAddresses(List.of(PlayedList.NUMBER), Optional.empty()));

            assertThatThrownBy(unreachable::takeIn).hasMessage("No whole answer: HttpHostConnectException");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example.org/2010-04-01/Accounts/AC00/Messages.json",
                "//elsewhere.example.org/",
                "@elsewhere.example.org/",
                ".elsewhere.example.org/",
                "/2010-04-01/Accounts/a b",
                "/v1/Secrets"
            })
    void goesNowhereElseForTheNextPage(String uri) {
        twilio.add("SM1", ANA, "one", ago(40));
        twilio.goesOnAt(uri);

        assertThatThrownBy(missed::takeIn)
                .isInstanceOf(ApiFailureException.class)
                .hasMessageContaining("next page");
        assertThat(twilio.asked()).hasSize(1);
    }

    @Test
    void endsAListThatDoesNot() {
        twilio.goesOnAt("/2010-04-01/Accounts/AC00/Messages.json?PageSize=1&DateSent%3E=2026-11-19T15:00:00Z");

        assertThatThrownBy(missed::takeIn)
                .isInstanceOf(ApiFailureException.class)
                .hasMessageContaining("consult.sms.twilio.fetch.reach");
        assertThat(twilio.asked()).hasSize(200);
    }

    @Test
    void stopsWhereNothingCanBeStoredAndGoesOnThere() {
        twilio.add("SM1", ANA, "one", ago(40));
        twilio.add("SM2", BEN, "two", ago(30));
        twilio.add("SM3", ANA, "three", ago(20));
        reception.first(message -> {
            if (message.text().equals("two")) {
                throw new ReceptionClosedException("no room");
            }
        });

        assertThatThrownBy(missed::takeIn).isInstanceOf(ReceptionClosedException.class);
        assertThat(reception.texts()).containsExactly("one");
        reception.first(message -> {});
        missed.takeIn();
        assertThat(reception.texts()).containsExactly("one", "two", "three");
    }

    @Test
    void letsAFaultOverOneMessageKeepNoOtherBackAndTriesItAgain(CapturedOutput output) {
        twilio.add("SM1", ANA, "secret words", ago(40));
        twilio.add("SM2", BEN, "two", ago(30));
        reception.first(message -> {
            if (message.text().equals("secret words")) {
                throw new IllegalStateException(message.text() + message.from().value());
            }
        });

        assertThatCode(missed::takeIn).doesNotThrowAnyException();
        assertThat(reception.texts()).containsExactly("two");
        assertThat(output)
                .contains("SM1", "java.lang.IllegalStateException")
                .doesNotContain("secret words")
                .doesNotContain(ANA);
        reception.first(message -> {});
        missed.takeIn();
        assertThat(reception.texts()).containsExactly("two", "secret words");
    }

    @ParameterizedTest
    @CsvSource({"from,", "from,' '", "sid,", "sid,a/b", "date_sent,yesterday"})
    void passesOverWhatCannotBeReadAndSaysSoOnce(String property, String value, CapturedOutput output) {
        ObjectNode message = twilio.add("SM1", ANA, "secret words", ago(40));
        message.put(property, value).putNull("date_created");
        if (!property.startsWith("date")) {
            message.put("date_created", PlayedList.written(ago(40)));
        }
        twilio.add("SM2", BEN, "two", ago(30));

        missed.takeIn();
        missed.takeIn();

        assertThat(reception.texts()).containsExactly("two");
        assertThat(output)
                .containsOnlyOnce("is passed over")
                .doesNotContain("secret words")
                .doesNotContain(ANA);
    }

    @Test
    void asksNothingWhereNoNumberIsKnown() {
        missed(new AddressSettings(null, null, List.of()).ours(List.of())).takeIn();

        assertThat(twilio.asked()).isEmpty();
    }

    private static Instant ago(int minutes) {
        return NOW.minus(Duration.ofMinutes(minutes));
    }

    private MissedMessages missed(OurAddresses ours) {
        return missed(api, ours);
    }

    private MissedMessages missed(ApiReader reader, OurAddresses ours) {
        return new MissedMessages(new MessageListing(reader), ours, new PlainReader(), reception, REACH, () -> now);
    }

    private static ApiReader api(URI place) {
        Duration patience = Duration.ofSeconds(10);
        return new ApiReader(
                new ApiAccess(PlayedList.ACCOUNT, "secret", Optional.of(place), patience, patience), () -> NOW);
    }
}
