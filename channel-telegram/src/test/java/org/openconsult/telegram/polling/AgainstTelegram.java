package org.openconsult.telegram.polling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openconsult.inbox.Reception;
import org.openconsult.storage.DatabaseExtension;
import org.openconsult.storage.Storage;
import org.openconsult.telegram.api.ApiException;
import org.openconsult.telegram.peer.TelegramPeer;
import org.openconsult.telegram.sending.SetClock;

/** The product, over a real database, with a Bot API that behaves; each test begins where nothing was said yet. */
@ExtendWith(DatabaseExtension.class)
abstract class AgainstTelegram {
    static final long ANN = 1_111_111;
    static final long BEN = 2_222_222;
    static final long CAL = 3_333_333;

    /** Nothing in these tests is slow enough to be shown. */
    private static final Duration NEVER = Duration.ofHours(1);

    final SetClock clock = new SetClock();
    final TelegramPeer peer = TelegramPeer.fresh();
    Storage storage;
    Product product;

    @BeforeEach
    void start(Storage fresh) {
        storage = fresh;
        product = another(reception -> reception);
    }

    /** One more instance of the product, over the same database. */
    Product another(UnaryOperator<Reception> door) {
        return new Product(storage, peer.api(), clock, NEVER, door);
    }

    /** Nothing that the bot asked for, in whatever test, breaks the description of the Bot API. */
    @AfterEach
    void stop() {
        product.close();
        assertThat(peer.complaints()).isEmpty();
    }

    /** Takes in what Telegram has, until all of it is confirmed. */
    void takeIn() throws ApiException {
        while (!peer.pending().isEmpty()) {
            product.takeIn();
        }
    }

    /** Takes in what Telegram has and answers all of it. */
    void work() throws ApiException {
        takeIn();
        product.sendAll();
    }

    /** Somebody writes, and everything that follows is done; answers what the bot said last. */
    JsonNode told(long person, String text) throws ApiException {
        peer.write(person, text);
        work();
        return peer.last(person);
    }

    /** Somebody taps a button, and everything that follows is done; answers what the bot said last. */
    JsonNode tapped(long person, JsonNode message, String button) throws ApiException {
        peer.tap(person, message, button);
        work();
        return peer.last(person);
    }

    static String text(JsonNode message) {
        return message.path("text").asText();
    }

    static int id(JsonNode message) {
        return message.path("message_id").asInt();
    }
}
