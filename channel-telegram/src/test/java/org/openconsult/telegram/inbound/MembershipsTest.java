package org.openconsult.telegram.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openconsult.telegram.inbound.Played.read;
import static org.openconsult.telegram.inbound.Played.told;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openconsult.channel.AnswerWay;
import org.openconsult.channel.Arrival;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.channel.ProviderAnswer;
import org.openconsult.consultation.Language;
import org.openconsult.telegram.inbound.Received.Addressed;
import org.openconsult.telegram.inbound.Received.NotForUs;
import org.openconsult.telegram.inbound.Received.Poison;

class MembershipsTest {

    private static ObjectNode change(String chat, String before, String now) {
        return Played.update(
                "my_chat_member",
                "from: {id: 1111111, language_code: 'es'}, date: 1700000000, chat: {" + chat + "}",
                "old_chat_member: {status: '" + before + "'}, new_chat_member: {status: '" + now + "'}");
    }

    private static ObjectNode inPrivate(String before, String now) {
        return change("id: 1111111, type: 'private'", before, now);
    }

    private static ObjectNode inGroup(String before, String now) {
        return change("id: -5, type: 'group'", before, now);
    }

    @ParameterizedTest
    @CsvSource({"member,kicked,STOP", "kicked,member,START"})
    void blockingStopsAndUnblockingStarts(String before, String now, ProviderAnswer meaning) {
        InboundMessage message = told(inPrivate(before, now));

        assertThat(message.key()).isEqualTo(new MessageKey("telegram:666/member/1111111/10"));
        assertThat(message.from().value()).isEqualTo("1111111");
        assertThat(message.answeredByProvider()).contains(meaning);
        assertThat(message.answerWay()).isEqualTo(AnswerWay.NONE);
        assertThat(message.text()).isEmpty();
        assertThat(message.attachments()).isEmpty();
        assertThat(message.locale()).contains(Language.SPANISH);
        assertThat(message.receivedAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
        assertThat(message.arrival()).isEqualTo(Arrival.FETCHED);
    }

    @Test
    void withoutItsUpdatesIdItIsPoison() {
        ObjectNode update = inPrivate("member", "kicked");
        update.remove("update_id");

        assertThat(read(update)).isEqualTo(new Poison("my_chat_member: update_id is missing", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"left,member", "kicked,member", "left,administrator", "kicked,administrator"})
    void aGroupThatWeWereAddedToIsGreeted(String before, String now) {
        assertThat(read(inGroup(before, now)))
                .isEqualTo(new Addressed(
                        -5,
                        OptionalLong.empty(),
                        Optional.of(Language.SPANISH),
                        OptionalInt.empty(),
                        Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "member,left,left",
        "administrator,kicked,left",
        "member,administrator,membership",
        "administrator,member,membership",
        "restricted,member,membership",
        "left,restricted,membership",
        "'',member,membership",
        "left,'',membership"
    })
    void noGroupIsGreetedTwice(String before, String now, String kind) {
        assertThat(read(inGroup(before, now))).isEqualTo(new NotForUs(kind));
    }

    @Test
    void otherChangesAreNotForUs() {
        assertThat(read(inPrivate("member", "restricted"))).isEqualTo(new NotForUs("membership"));
        assertThat(read(change("id: -5, type: 'channel'", "left", "administrator")))
                .isEqualTo(new NotForUs("channel_membership"));
    }
}
