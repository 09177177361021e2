package org.openconsult.telegram.polling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openconsult.telegram.peer.TelegramPeer;

/** In groups the bot shows commitments and leads to a talk alone; nothing that is said there becomes a comment. */
@EnabledIfSystemProperty(named = TelegramPeer.PROPERTY, matches = ".+")
class GroupTelegramPeerTest extends AgainstTelegram {
    private static final long HALL = -1_001_234_567_890L;
    private static final String URL = "/reply_markup/inline_keyboard/0/0/url";

    @BeforeEach
    void add() throws Exception {
        peer.does("group", Map.of("chat", HALL, "title", "Village hall", "by", ANN));
        work();
    }

    @Test
    void greetsOnceWhenItIsAdded() {
        assertThat(peer.messages(HALL)).singleElement().satisfies(greeting -> {
            assertThat(text(greeting)).startsWith("I can show the plan here");
            assertThat(greeting.at(URL).asText()).isEqualTo("https://t.me/LoopbackConsultBot?start=list");
        });
    }

    @Test
    void showsACommitmentWithTheWayToCommentAndKeepsNothing() throws Exception {
        say("@LoopbackConsultBot #3 the guides are not in it");

        work();

        JsonNode answer = peer.last(HALL);
        assertThat(text(answer)).startsWith("3. One open directory of tourism services");
        assertThat(TelegramPeer.buttons(answer)).containsExactly("Comment in private");
        assertThat(answer.at(URL).asText()).isEqualTo("https://t.me/LoopbackConsultBot?start=c3");
        assertThat(product.comments()).isEmpty();
        assertThat(peer.messages(ANN)).isEmpty();
    }

    @Test
    void invitesWhoeverCommentsThereAndKeepsNothing() throws Exception {
        say("@LoopbackConsultBot the guides are not in it");

        work();

        assertThat(text(peer.last(HALL))).startsWith("I can show the plan here");
        assertThat(peer.messages(HALL)).hasSize(2);
        assertThat(product.comments()).isEmpty();
    }

    @Test
    void keepsQuietWhenOthersTalk() throws Exception {
        peer.does("privacy", Map.of("on", false));
        say("3 the guides are not in it");

        work();

        assertThat(peer.messages(HALL)).hasSize(1);
        assertThat(product.comments()).isEmpty();
    }

    @Test
    void answersWhereTheGroupHasMoved() throws Exception {
        long moved = -1_009_876_543_210L;
        say("@LoopbackConsultBot 3");
        takeIn();
        peer.does("migrate", Map.of("chat", HALL, "to", moved, "by", ANN));

        work();

        assertThat(peer.messages(HALL)).hasSize(1);
        assertThat(text(peer.last(moved))).startsWith("3. One open directory of tourism services");
    }

    private void say(String text) {
        peer.does("send", Map.of("from", ANN, "chat", HALL, "text", text));
    }
}
