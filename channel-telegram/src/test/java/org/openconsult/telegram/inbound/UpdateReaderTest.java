package org.openconsult.telegram.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.telegram.inbound.Played.json;
import static org.openconsult.telegram.inbound.Played.read;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.telegram.inbound.Received.NotForUs;
import org.openconsult.telegram.inbound.Received.Poison;

class UpdateReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "channel_post",
                "edited_channel_post",
                "inline_query",
                "chosen_inline_result",
                "message_reaction",
                "message_reaction_count",
                "poll",
                "poll_answer",
                "chat_member",
                "chat_join_request",
                "business_message",
                "guest_message",
                "pre_checkout_query"
            })
    void otherKindsAreCountedByTheirName(String kind) {
        assertThat(read(json("{update_id: 10, " + kind + ": {id: 'x', chat: {id: 5}, text: 'x'}}")))
                .isEqualTo(new NotForUs(kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{update_id: 10}", "{update_id: 10, of_next_year: {}}", "{update_id: 10, message: null}"})
    void whatIsNewToUsHasOneName(String update) {
        assertThat(read(json(update))).isEqualTo(new NotForUs("unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{update_id: 10}]", "'x'", "7", "null", "true", "1e400"})
    void whatIsNoUpdateIsPoison(String update) {
        assertThat(read(json(update))).isEqualTo(new Poison("no object", Optional.empty()));
    }

    @Test
    void aKindWithoutContentIsPoison() {
        assertThat(read(json("{update_id: 10, message: 'hello'}")))
                .isEqualTo(new Poison("message: no object", Optional.empty()));
        assertThat(read(json("{update_id: 'x', callback_query: []}")))
                .isEqualTo(new Poison("callback_query: no object", Optional.empty()));
    }

    @Test
    void saysNothingOfAnybody() {
        for (String name : Played.payloads()) {
            assertThat(read(Played.payload(name)).toString()).doesNotContain("1111111", "1234567890", "agua", "Edited");
        }
        assertThat(read(Played.inGroup("migrate_to_chat_id: -1005")).toString()).doesNotContain("1005", "1234567890");
    }
}
