package org.openconsult.telegram.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openconsult.comment.CommentStatus;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.export.CommentRow;
import org.openconsult.telegram.peer.TelegramPeer;

/** Talks of one person with the product, as Telegram carries them and as they end up in every export. */
@EnabledIfSystemProperty(named = TelegramPeer.PROPERTY, matches = ".+")
class TalkTelegramPeerTest extends AgainstTelegram {
    private static final Subject ON_THREE = new Subject.OnCommitment(3, "open-tourism-directory", 1);

    @Test
    void leadsFromHelloToACommentWithItsStanceAndDistrict() throws Exception {
        JsonNode welcome = told(ANN, "/start");
        assertThat(text(welcome)).startsWith("Hello!").endsWith("Published without your name or number.");
        JsonNode list = tapped(ANN, welcome, "Commitments");
        assertThat(TelegramPeer.buttons(list)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        JsonNode opened = tapped(ANN, list, "3");
        assertThat(text(opened)).startsWith("3. One open directory of tourism services\n");

        JsonNode receipt = told(ANN, "List the guides of Toledo <too> & check them");
        assertThat(text(receipt)).startsWith("Saved on 3 (One open directory of tourism services). Code ");
        JsonNode district = tapped(ANN, receipt, "Yes with changes");
        tapped(ANN, district, "Toledo");

        assertThat(product.comments()).singleElement().satisfies(row -> {
            assertThat(row.text()).isEqualTo("List the guides of Toledo <too> & check them");
            assertThat(row.subject()).isEqualTo(ON_THREE);
            assertThat(row.channel().name()).isEqualTo("telegram");
            assertThat(row.stance()).contains(Stance.SUPPORT_WITH_CHANGES);
            assertThat(row.district()).contains("toledo");
            assertThat(row.status()).isEqualTo(CommentStatus.RECEIVED);
        });
    }

    @Test
    void answersEachTapOnce() throws Exception {
        JsonNode list = told(ANN, "/list");
        String first = peer.tap(ANN, list, "3");
        String second = peer.tap(ANN, list, "4");

        work();

        assertThat(peer.calls("answerCallbackQuery"))
                .extracting(call -> call.at("/parameters/callback_query_id").asText(), call -> call.at("/answer/ok")
                        .asBoolean())
                .containsExactly(tuple(first, true), tuple(second, true));
    }

    @Test
    void turnsPagesInPlace() throws Exception {
        JsonNode opened = tapped(ANN, told(ANN, "/list"), "3");
        int said = peer.messages(ANN).size();

        JsonNode turned = tapped(ANN, opened, "Read more");

        assertThat(id(turned)).isEqualTo(id(opened));
        assertThat(text(turned))
                .startsWith("3. One open directory of tourism services\nThe problem: ")
                .isNotEqualTo(text(opened));
        assertThat(peer.messages(ANN)).hasSize(said);
        assertThat(peer.calls("editMessageText")).hasSize(1);
        JsonNode onceMore = tapped(ANN, turned, "Read more");
        assertThat(id(onceMore)).isEqualTo(id(opened));
        assertThat(text(onceMore)).isNotEqualTo(text(turned));
    }

    @Test
    void saysAPageAnewWhereItsMessageIsGone() throws Exception {
        JsonNode opened = tapped(ANN, told(ANN, "/list"), "3");
        peer.tap(ANN, opened, "Read more");
        takeIn();
        product.asks("deleteMessage", Map.of("chat_id", ANN, "message_id", id(opened)));

        work();

        assertThat(id(peer.last(ANN))).isGreaterThan(id(opened));
        assertThat(text(peer.last(ANN))).startsWith("3. One open directory of tourism services\nThe problem: ");
    }

    @Test
    void makesASecondRevisionOfAnEditedMessage() throws Exception {
        int written = peer.write(ANN, "3 We need nurses").get(0);
        work();

        peer.does("edit", Map.of("from", ANN, "message_id", written, "text", "3 We need two nurses"));
        work();

        List<CommentRow> revisions = product.comments();
        assertThat(revisions).extracting(CommentRow::text).containsExactly("We need nurses", "We need two nurses");
        assertThat(revisions).extracting(CommentRow::revision).containsExactly(1, 2);
        assertThat(revisions)
                .extracting(CommentRow::publicId)
                .containsOnly(revisions.get(0).publicId());
        assertThat(text(peer.last(ANN))).startsWith("Changed: your comment on 3 ");
    }

    @Test
    void takesAnOldButtonForNothingElseThanItAsked() throws Exception {
        JsonNode receipt = told(ANN, "3 We need nurses");
        JsonNode district = tapped(ANN, receipt, "No");
        tapped(ANN, district, "Cayo");
        told(ANN, "4 The land law is older than me");

        JsonNode answer = tapped(ANN, receipt, "Yes");

        assertThat(text(answer)).isEqualTo("That button belongs to an earlier message.");
        assertThat(product.comments())
                .extracting(CommentRow::text, CommentRow::stance)
                .containsExactly(
                        tuple("We need nurses", Optional.of(Stance.OPPOSE)),
                        tuple("The land law is older than me", Optional.empty()));
        assertThat(peer.calls("answerCallbackQuery")).hasSize(3);
    }

    @Test
    void opensTheCommitmentOfALink() throws Exception {
        JsonNode opened = told(ANN, "/start c3");
        assertThat(text(opened)).contains("3. One open directory of tourism services");

        told(ANN, "List the guides too");

        assertThat(product.comments()).singleElement().satisfies(row -> {
            assertThat(row.text()).isEqualTo("List the guides too");
            assertThat(row.subject()).isEqualTo(ON_THREE);
        });
    }

    @Test
    void keepsATextOfSeveralMessagesAsOneComment() throws Exception {
        String words = "We need nurses, doctors and a road. 👩‍🌾 ¿Y agua? "
                .repeat(200)
                .strip();
        told(ANN, "/start c3");

        List<Integer> pieces = peer.write(ANN, words);
        work();

        assertThat(pieces).hasSizeGreaterThan(2);
        List<CommentRow> rows = product.comments();
        assertThat(rows)
                .extracting(CommentRow::publicId)
                .containsOnly(rows.get(0).publicId());
        assertThat(rows).filteredOn(CommentRow::latest).singleElement().satisfies(row -> {
            assertThat(row.text()).isEqualTo(words);
            assertThat(row.subject()).isEqualTo(ON_THREE);
        });
    }

    @Test
    void speaksTheLanguageThatTelegramNames() throws Exception {
        peer.does("person", Map.of("id", BEN, "language_code", "es"));

        assertThat(text(told(BEN, "/start"))).startsWith("¡Hola!");
    }
}
