package org.openconsult.telegram.polling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openconsult.export.CommentRow;
import org.openconsult.telegram.peer.TelegramPeer;

/** What Telegram does not take at once, or not at all. */
@EnabledIfSystemProperty(named = TelegramPeer.PROPERTY, matches = ".+")
class SendingTelegramPeerTest extends AgainstTelegram {
    private static final Duration ALMOST_SEVEN = Duration.ofMillis(6_999);
    private static final Duration A_MOMENT = Duration.ofMillis(1);
    /** More than lies between two messages at thirty a second. */
    private static final Duration A_TENTH = Duration.ofMillis(100);

    private static final Duration A_DAY = Duration.ofDays(1);

    @Test
    void waitsAsLongAsTelegramAsksAndNoLonger() throws Exception {
        tooMany(ANN);
        peer.write(ANN, "/start");
        takeIn();
        product.send();
        assertThat(peer.calls("sendMessage")).hasSize(1);

        clock.pass(ALMOST_SEVEN);
        product.send();
        assertThat(peer.calls("sendMessage")).hasSize(1);
        assertThat(peer.messages(ANN)).isEmpty();

        clock.pass(A_MOMENT);
        product.send();
        assertThat(peer.calls("sendMessage")).hasSize(2);
        assertThat(peer.messages(ANN)).hasSize(1);
        assertThat(product.waits()).isFalse();
    }

    @Test
    void letsNobodyElseWaitForOneWhoHadTooMuch() throws Exception {
        tooMany(ANN);
        peer.write(ANN, "/list");
        takeIn();
        product.send();

        peer.write(BEN, "/list");
        takeIn();
        clock.pass(A_TENTH);
        product.send();

        assertThat(peer.messages(ANN)).isEmpty();
        assertThat(peer.messages(BEN)).hasSize(1);
    }

    @Test
    void letsEverybodyWaitWhenItWasTooMuchInAll() throws Exception {
        tooMany(ANN);
        tooMany(BEN);
        peer.write(ANN, "/list");
        takeIn();
        product.send();
        peer.write(BEN, "/list");
        takeIn();
        clock.pass(A_TENTH);
        product.send();
        peer.write(CAL, "/list");
        takeIn();
        product.send();

        clock.pass(ALMOST_SEVEN);
        product.send();
        assertThat(peer.messages(CAL)).isEmpty();

        clock.pass(A_MOMENT);
        for (int person = 0; person < 3; person++) {
            product.send();
            clock.pass(A_TENTH);
        }
        assertThat(List.of(ANN, BEN, CAL))
                .allSatisfy(person -> assertThat(peer.messages(person)).hasSize(1));
    }

    /** Seven seconds, of which the peer knows nothing more once it said so. */
    private void tooMany(long chat) {
        peer.does("fail", Map.of("method", "sendMessage", "chat_id", chat, "code", 429, "retry_after", 7, "times", 1));
    }

    /** What was answered before is tried once each. */
    @Test
    void sendsNothingMoreToWhoeverBlockedIt() throws Exception {
        told(ANN, "3 We need nurses");
        peer.write(ANN, "/mine");
        peer.write(ANN, "/list");
        takeIn();
        peer.does("block", Map.of("from", ANN));

        work();

        assertThat(product.waits()).isFalse();
        assertThat(product.isOptedOut()).isTrue();
        assertThat(peer.messages(ANN)).hasSize(1);
        List<JsonNode> tried = peer.calls("sendMessage");
        assertThat(tried).hasSize(3);
        assertThat(tried.subList(1, 3))
                .allSatisfy(call ->
                        assertThat(call.at("/answer/error_code").asInt()).isEqualTo(403));
        clock.pass(A_DAY);
        work();
        assertThat(peer.calls("sendMessage")).hasSize(3);
        assertThat(product.comments()).extracting(CommentRow::text).containsExactly("We need nurses");
    }

    @Test
    void knowsFromTheRefusalAloneThatItIsBlocked() throws Exception {
        told(ANN, "/start");
        peer.write(ANN, "/list");
        takeIn();
        peer.does("block", Map.of("from", ANN));

        clock.pass(Duration.ofSeconds(1));
        product.send();

        assertThat(product.isOptedOut()).isTrue();
        assertThat(product.waits()).isFalse();
    }

    @Test
    void answersAgainWhoeverLetsItInAgain() throws Exception {
        told(ANN, "/start");
        peer.does("block", Map.of("from", ANN));
        work();
        peer.does("unblock", Map.of("from", ANN));
        work();
        assertThat(product.isOptedOut()).isFalse();
        assertThat(peer.calls("sendMessage")).hasSize(1);

        assertThat(text(told(ANN, "/start c3"))).contains("3. One open directory of tourism services");
    }

    @Test
    void losesNoAnswerWhenTelegramIsAway() throws Exception {
        peer.does("fail", Map.of("method", "sendMessage", "answer", "html"));
        peer.write(ANN, "3 We need nurses");

        work();

        assertThat(peer.messages(ANN)).hasSize(1);
        assertThat(text(peer.last(ANN))).startsWith("Saved on 3 ");
    }
}
