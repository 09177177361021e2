package org.openconsult.telegram.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.telegram.inbound.Played.inGroup;
import static org.openconsult.telegram.inbound.Played.read;
import static org.openconsult.telegram.inbound.Played.readerNamed;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.consultation.Language;
import org.openconsult.telegram.inbound.Received.Addressed;
import org.openconsult.telegram.inbound.Received.NotForUs;

class GroupTalkTest {
    private static final String MENTION = ", entities: [{type: 'mention', offset: 0, length: 12}]";
    private static final String COMMAND = ", entities: [{type: 'bot_command', offset: 0, length: 5}]";
    private static final String REPLY = ", reply_to_message: {message_id: 7, from: {id: 666, is_bot: true}}";
    private static final NotForUs UNADDRESSED = new NotForUs("group_talk");

    private static OptionalInt wanted(String fields) {
        return ((Addressed) read(inGroup(fields))).commitment();
    }

    @Test
    void whatPeopleSayToEachOtherIsNotForUs() {
        assertThat(read(inGroup("text: '3 we need nurses'"))).isEqualTo(UNADDRESSED);
        assertThat(read(inGroup("text: 'stop'"))).isEqualTo(UNADDRESSED);
        assertThat(read(inGroup("photo: [{}]"))).isEqualTo(UNADDRESSED);
    }

    @Test
    void aMentionAddressesUs() {
        Addressed addressed = (Addressed) read(inGroup("text: '@TestNameBot hello'" + MENTION));

        assertThat(addressed.chat()).isEqualTo(-1001234567890L);
        assertThat(addressed.topic()).isEmpty();
        assertThat(addressed.language()).contains(Language.SPANISH);
        assertThat(addressed.commitment()).isEmpty();
        assertThat(addressed.callbackId()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    @TestNameBot 3                    | 3
                    @testnamebot #3                   | 3
                    @TESTNAMEBOT No. 12               | 12
                    @TestNameBot three                | 3
                    @TestNameBot tres                 | 3
                    @TestNameBot ٣                    | 3
                    @TestNameBot c3 we need nurses    | 3
                    @TestNameBot 3: we need nurses    | 3
                    @TestNameBot, 3                   |
                    @TestNameBot 3 people were there  |
                    @TestNameBot 0                    |
                    @TestNameBot                      |
                    """)
    void aMentionNamesACommitment(String text, Integer number) {
        assertThat(wanted("text: '" + text + "'" + MENTION))
                .isEqualTo(number == null ? OptionalInt.empty() : OptionalInt.of(number));
    }

    @Test
    void placesAreCountedInUtf16() {
        assertThat(wanted("text: '👍👩‍🌾 @TestNameBot', entities: [{type: 'mention', offset: 8, length: 12}]"))
                .isEmpty();
        assertThat(wanted("text: '3 @TestNameBot', entities: [{type: 'mention', offset: 2, length: 12}]"))
                .hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text: '@TestNameBots 3', entities: [{type: 'mention', offset: 0, length: 13}]",
                "text: '@OtherBot 3', entities: [{type: 'mention', offset: 0, length: 9}]",
                "text: 'me@TestNameBot 3', entities: [{type: 'email', offset: 0, length: 14}]",
                "text: '@TestNameBot 3'",
                "text: '@TestNameBot 3', entities: [{type: 'mention', offset: 99, length: 12}]",
                "text: '@TestNameBot 3', entities: [{type: 'mention', offset: -1, length: 12}]",
                "text: '@TestNameBot 3', entities: [{type: 'text_mention', offset: 0, length: 12, user: {id: 5}}]"
            })
    void aMentionOfSomebodyElseDoesNotAddressUs(String fields) {
        assertThat(read(inGroup(fields))).isEqualTo(UNADDRESSED);
    }

    @Test
    void aMentionByIdAddressesUs() {
        assertThat(
                        wanted(
                                "text: 'Consulta 3', entities: [{type: 'text_mention', offset: 0, length: 8, user: {id: 666}}]"))
                .hasValue(3);
    }

    @Test
    void aMentionBelowAPictureAddressesUs() {
        assertThat(wanted("photo: [{}], caption: '@TestNameBot 3', caption_entities: [{type: 'mention', offset: 0}]"))
                .hasValue(3);
    }

    @ParameterizedTest
    @CsvSource({
        "/c3@TestNameBot,3",
        "/3@testnamebot,3",
        "/c3@TestNameBot we need nurses,3",
        "/start@TestNameBot c3,3",
        "/start@TestNameBot join-K7M4,",
        "/list@TestNameBot,",
        "/stop@TestNameBot,",
        "/anything@TestNameBot,",
        "/c3,3",
        "/C3,3",
        "/start,",
        "/start c3,3",
        "/help,",
        "/list,"
    })
    void aCommandAddressesUs(String text, Integer number) {
        assertThat(wanted("text: '" + text + "'" + COMMAND))
                .isEqualTo(number == null ? OptionalInt.empty() : OptionalInt.of(number));
    }

    @Test
    void aCommandWithOurNameAddressesUsAnywhere() {
        assertThat(wanted("text: 'look: /c3@TestNameBot', entities: [{type: 'bot_command', offset: 6, length: 15}]"))
                .hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/list@OtherBot", "/c3@OtherBot", "/stop", "/settings", "/3", "/mine", "/c3x", "/c9999"})
    void otherCommandsAreForOthers(String text) {
        assertThat(read(inGroup("text: '" + text + "'" + COMMAND))).isEqualTo(UNADDRESSED);
    }

    @Test
    void aBareCommandCountsAtTheBeginningOnly() {
        assertThat(read(inGroup("text: 'try /list', entities: [{type: 'bot_command', offset: 4, length: 5}]")))
                .isEqualTo(UNADDRESSED);
    }

    @Test
    void aReplyToOurMessageAddressesUs() {
        assertThat(wanted("text: '3'" + REPLY)).hasValue(3);
        assertThat(wanted("voice: {}" + REPLY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reply_to_message: {from: {id: 5}}",
                "reply_to_message: {from: {id: 666}, forum_topic_created: {}}",
                "reply_to_message: 666",
                "reply_to_message: {}"
            })
    void otherRepliesDoNot(String reply) {
        assertThat(read(inGroup("text: 'yes', " + reply))).isEqualTo(UNADDRESSED);
    }

    @Test
    void onlyATopicsThreadIsAnsweredIn() {
        Addressed inTopic = (Addressed)
                read(inGroup("text: '@TestNameBot', message_thread_id: 9, is_topic_message: true" + MENTION));
        Addressed inReplies = (Addressed) read(inGroup("text: '@TestNameBot', message_thread_id: 9" + MENTION));

        assertThat(inTopic.topic()).hasValue(9);
        assertThat(inReplies.topic()).isEmpty();
    }

    @Test
    void whileOurNameIsNotKnownNobodyAddressesUsByIt() {
        UpdateReader nameless = readerNamed(Optional.empty());

        assertThat(nameless.read(inGroup("text: '@TestNameBot'" + MENTION), Played.NOW))
                .isEqualTo(UNADDRESSED);
        assertThat(nameless.read(inGroup("text: '/list@TestNameBot'" + COMMAND), Played.NOW))
                .isEqualTo(UNADDRESSED);
        assertThat(nameless.read(inGroup("text: '/list'" + COMMAND), Played.NOW))
                .isInstanceOf(Addressed.class);
    }

    @Test
    void administratorsWithoutANameArePeople() {
        String anonymous =
                "sender_chat: {id: -1001234567890}, from: {id: 1087968824, is_bot: true, language_code: 'en'},";

        Addressed addressed = (Addressed) read(inGroup(anonymous + "text: '@TestNameBot 3'" + MENTION));

        assertThat(addressed.commitment()).hasValue(3);
        assertThat(addressed.language()).isEmpty();
    }

    @Test
    void whoWritesInAChannelsNameIsAPerson() {
        assertThat(wanted("sender_chat: {id: -100}, from: {id: 136817688, is_bot: true}, text: '@TestNameBot 3'"
                        + MENTION))
                .hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from: {id: 777000}, sender_chat: {id: -100}, is_automatic_forward: true",
                "from: {id: 777000}",
                "is_automatic_forward: true"
            })
    void postsOfALinkedChannelAreNotForUs(String fields) {
        assertThat(read(inGroup(fields + ", text: '@TestNameBot 3'" + MENTION)))
                .isEqualTo(new NotForUs("linked_channel"));
    }

    @Test
    void otherBotsAreNotListenedTo() {
        assertThat(read(inGroup("from: {id: 5, is_bot: true}, text: '@TestNameBot 3'" + MENTION)))
                .isEqualTo(new NotForUs("bot"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new_chat_members: [{id: 666}]",
                "left_chat_member: {}",
                "pinned_message: {}",
                "new_chat_title: 'x'"
            })
    void whatNobodySaysIsNotForUs(String fields) {
        assertThat(read(inGroup(fields + REPLY))).isEqualTo(new NotForUs("note"));
    }

    @Test
    void changedWordsAreNotForUs() {
        assertThat(read(Played.update(
                        "edited_message",
                        "message_id: 42, chat: {id: -5, type: 'group'}",
                        "text: '@TestNameBot 3'" + MENTION)))
                .isEqualTo(new NotForUs("group_edit"));
    }

    @Test
    void aMoveIsNotForUsSinceWhoeverSendsIsToldOfItToo() {
        assertThat(read(inGroup("chat: {id: -5, type: 'group'}, migrate_to_chat_id: -1005")))
                .isEqualTo(new NotForUs("note"));
        assertThat(read(inGroup("chat: {id: -1005, type: 'supergroup'}, migrate_from_chat_id: -5,"
                        + " from: {id: 1087968824, is_bot: true}")))
                .isEqualTo(new NotForUs("note"));
    }
}
