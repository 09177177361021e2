package org.openconsult.telegram.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.telegram.inbound.Played.edited;
import static org.openconsult.telegram.inbound.Played.privately;
import static org.openconsult.telegram.inbound.Played.read;
import static org.openconsult.telegram.inbound.Played.told;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.Attachment;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.consultation.Language;
import org.openconsult.telegram.inbound.Received.NotForUs;
import org.openconsult.telegram.inbound.Received.Poison;
import org.openconsult.telegram.inbound.Received.Told;

class PrivateTalkTest {

    private static ObjectNode saying(String text) {
        ObjectNode update = privately("");
        ((ObjectNode) update.get("message")).put("text", text);
        return update;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " two  spaces\n\nand lines \t",
                "\u202Eright to left\u202C \u200Fmarks",
                "half \ud83d of a pair, \udc4d the other",
                "nothing \u0000 in between",
                "👩‍🌾 🇧🇿 ½ ﬃ",
                "/list",
                "~",
                "*_[]<b>&amp;"
            })
    void keepsTheTextExactly(String text) {
        assertThat(told(saying(text)).text()).isEqualTo(text);
    }

    @Test
    void keepsTheLongestText() {
        String longest = "á👍 ".repeat(1024);

        assertThat(longest).hasSize(4096);
        assertThat(told(saying(longest)).text()).isEqualTo(longest);
    }

    @Test
    void takesWhatStandsBelowAPictureForWords() {
        InboundMessage message = told(privately("photo: [{}], caption: 'the bridge'"));

        assertThat(message.text()).isEqualTo("the bridge");
        assertThat(message.attachments()).containsExactly(Attachment.IMAGE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    photo: [{}]                                  | IMAGE
                    live_photo: {}, photo: [{}]                  | IMAGE
                    voice: {}                                    | VOICE
                    audio: {}                                    | VOICE
                    video: {}                                    | VIDEO
                    video_note: {}                               | VIDEO
                    animation: {}, document: {}                  | VIDEO
                    document: {}                                 | DOCUMENT
                    sticker: {}                                  | STICKER
                    location: {}                                 | LOCATION
                    venue: {}, location: {}                      | LOCATION
                    contact: {}                                  | CONTACT
                    poll: {}                                     | OTHER
                    dice: {}                                     | OTHER
                    game: {}                                     | OTHER
                    invoice: {}                                  | OTHER
                    successful_payment: {}                       | OTHER
                    paid_media: {}                               | OTHER
                    story: {}                                    | OTHER
                    passport_data: {}                            | OTHER
                    web_app_data: {}                             | OTHER
                    checklist: {}                                | OTHER
                    gift: {}                                     | OTHER
                    unique_gift: {}                              | OTHER
                    users_shared: {}                             | OTHER
                    rich_message: {}                             | OTHER
                    something_of_next_year: {}                   | OTHER
                    """)
    void notesWhatCameWithoutWords(String fields, Attachment kind) {
        InboundMessage message = told(privately(fields));

        assertThat(message.text()).isEmpty();
        assertThat(message.attachments()).containsExactly(kind);
    }

    @Test
    void keepsWhatWasPaidForBesideItsWords() {
        assertThat(told(privately("paid_media: {}, caption: 'look'")).attachments())
                .containsExactly(Attachment.OTHER);
    }

    @Test
    void aTextIsNoAttachmentWhateverComesWithIt() {
        assertThat(told(privately("text: 'words', link_preview_options: {}, something_new: 3"))
                        .attachments())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pinned_message: {}",
                "message_auto_delete_timer_changed: {}",
                "write_access_allowed: {}",
                "chat_background_set: {}",
                "refunded_payment: {}",
                "forum_topic_created: {}",
                "checklist_tasks_done: {}",
                "connected_website: 'example.org'"
            })
    void whatNobodySaysIsNotForUs(String fields) {
        assertThat(read(privately(fields))).isEqualTo(new NotForUs("note"));
    }

    @Test
    void otherBotsAreNotListenedTo() {
        assertThat(read(privately("from: {id: 5, is_bot: true}, text: 'hello'")))
                .isEqualTo(new NotForUs("bot"));
        assertThat(read(edited("from: {id: 5, is_bot: true}, text: 'hello'"))).isEqualTo(new NotForUs("bot"));
    }

    @Test
    void whatAPersonForwardsOrSendsWithABotsHelpIsTheirs() {
        assertThat(told(privately("text: 'read this', forward_origin: {type: 'hidden_user'}"))
                        .text())
                .isEqualTo("read this");
        assertThat(told(privately("text: 'with help', via_bot: {id: 5, is_bot: true}"))
                        .text())
                .isEqualTo("with help");
    }

    @ParameterizedTest
    @CsvSource({"es,es", "es-419,es", "pt-br,pt", "ES_mx,es", "zh-hans,zh", "bzj,bzj", "EN,en"})
    void takesTheLanguageWithoutItsRegion(String tag, String language) {
        assertThat(told(privately("text: 'x', from: {language_code: '" + tag + "'}"))
                        .locale())
                .contains(new Language(language));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "language_code: ''",
                "language_code: 'x-pirate'",
                "language_code: '-'",
                "language_code: 7",
                "is_bot: false"
            })
    void aLanguageThatIsNoneIsNotKnown(String field) {
        assertThat(told(privately("text: 'x', from: {id: 1111111, " + field + "}"))
                        .locale())
                .isEmpty();
    }

    @Test
    void aChatWithoutATypeIsToldByItsId() {
        assertThat(told(privately("text: 'x', chat: {id: 1111111}")).from().value())
                .isEqualTo("1111111");
        assertThat(read(privately("text: 'x', chat: {id: -1111111}"))).isEqualTo(new NotForUs("group_talk"));
    }

    @Test
    void whatIsSaidAmongManyIsNeverTakenForPrivate() {
        assertThat(read(privately("text: 'x', chat: {id: -5, type: 'private'}")))
                .isEqualTo(new NotForUs("group_talk"));
        assertThat(read(privately("text: 'x', chat: {id: -5, type: 'something_new'}")))
                .isEqualTo(new NotForUs("group_talk"));
        assertThat(read(privately("text: 'x', chat: {id: -5, type: 'channel'}")))
                .isEqualTo(new NotForUs("channel_post"));
    }

    @ParameterizedTest
    @CsvSource({
        "message_id: 0,message: message_id is missing",
        "message_id: -1,message: message_id is missing",
        "message_id: '42',message: message_id is missing",
        "chat: null,message: chat is missing",
        "chat: [],message: chat is missing",
        "chat: {type: 'private'},message: chat has no id",
        "chat: {id: 0},message: chat has no id"
    })
    void withoutAnIdItIsPoison(String fields, String reason) {
        Poison poison = (Poison) read(privately("text: 'secret words', " + fields));

        assertThat(poison.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T11:59:59Z,2026-11-21T11:59:59Z,DIRECT",
        "2026-11-21T11:59:00Z,2026-11-21T11:59:00Z,DIRECT",
        "2026-11-21T11:58:59Z,2026-11-21T11:58:59Z,FETCHED",
        "2026-11-20T12:00:00Z,2026-11-20T12:00:00Z,FETCHED",
        "2026-11-21T12:00:00Z,2026-11-21T12:00:00Z,DIRECT",
        "2026-11-21T12:00:05Z,2026-11-21T12:00:00Z,DIRECT"
    })
    void wasSentWhenTelegramSaysAndNeverInTheFuture(Instant date, Instant sent, Arrival arrival) {
        InboundMessage message = told(privately("text: 'x', date: " + date.getEpochSecond()));

        assertThat(message.receivedAt()).isEqualTo(sent);
        assertThat(message.arrival()).isEqualTo(arrival);
        assertThat(message.answerWay()).isEqualTo(AnswerWay.BY_SENDING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "0", "-1", "'1700000000'", "1700000000.5", "9223372036854775807", "1e400", "{}"})
    void isFromNowWhenItHasNoDate(String date) {
        InboundMessage message = told(privately("text: 'x', date: " + date));

        assertThat(message.receivedAt()).isEqualTo(Played.NOW);
        assertThat(message.arrival()).isEqualTo(Arrival.DIRECT);
    }

    @Test
    void wasSentBeforeWhatFollowsIt() {
        Instant next = Instant.ofEpochSecond(1_700_000_100);
        Told undated = (Told) Played.reader().read(privately("text: 'x', date: null"), next);
        Told dated = (Told) Played.reader().read(privately("text: 'x'"), next);

        assertThat(undated.message().receivedAt()).isEqualTo(next);
        assertThat(undated.message().arrival()).isEqualTo(Arrival.FETCHED);
        assertThat(dated.message().receivedAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
    }

    @Test
    void anEditWasSentWhenTheWordsWereChanged() {
        assertThat(told(edited("text: 'new words'")).receivedAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_060));
    }

    @Test
    void anEditIsAMessageInPlaceOfTheFirst() {
        InboundMessage edit = told(edited("text: 'new words'"));

        assertThat(edit.key()).isEqualTo(new MessageKey("telegram:666/1111111/42/e1700000060-10"));
        assertThat(edit.edits()).contains(new MessageKey("telegram:666/1111111/42"));
        assertThat(edit.text()).isEqualTo("new words");
    }

    @Test
    void anEditedCaptionIsAnEditToo() {
        InboundMessage edit = told(edited("photo: [{}], caption: 'new words'"));

        assertThat(edit.text()).isEqualTo("new words");
        assertThat(edit.attachments()).containsExactly(Attachment.IMAGE);
        assertThat(edit.edits()).contains(new MessageKey("telegram:666/1111111/42"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"location: {live_period: 900}", "photo: [{}]", "sticker: {}", "poll: {}", ""})
    void anEditWithoutWordsSaysNothingNew(String fields) {
        assertThat(read(edited(fields))).isEqualTo(new NotForUs("edit_without_words"));
    }

    @Test
    void anEditIsKnownByItsDateOrItsUpdate() {
        ObjectNode withoutUpdate = edited("text: 'x'");
        withoutUpdate.remove("update_id");

        assertThat(told(withoutUpdate).key().value()).endsWith("/42/e1700000060-");
        assertThat(told(edited("text: 'x', edit_date: null")).key().value()).endsWith("/42/e-10");
    }

    @Test
    void anEditThatNothingTellsFromOthersIsPoison() {
        ObjectNode neither = edited("text: 'x', edit_date: null");
        neither.remove("update_id");

        assertThat(((Poison) read(neither)).reason()).isEqualTo("edited_message: edit_date and update_id are missing");
    }

    @Test
    void wordsThatBecameACommandAreReadAsOne() {
        assertThat(told(edited("text: '/forget_me', entities: [{type: 'bot_command', offset: 0, length: 10}]"))
                        .text())
                .isEqualTo("forget me");
    }
}
