package org.openconsult.telegram.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openconsult.channel.InboundMessage;
import org.openconsult.channel.MessageKey;
import org.openconsult.channel.ProviderAnswer;
import org.openconsult.channel.Tap;
import org.openconsult.telegram.inbound.Mutations.Mutated;
import org.openconsult.telegram.inbound.Received.Poison;
import org.openconsult.telegram.inbound.Received.Told;

/** Each payload, with whatever is wrong in one place: removed, of another type, or with more than we know. */
class MutatedUpdatesTest {
    private static final Set<String> MESSAGE =
            Set.of("/message", "/message/message_id", "/message/chat", "/message/chat/id", "/message/text");

    /** Where an update says what nothing else in it says; all other places may be as they like. */
    private static final Map<String, Set<String>> NEEDED = Map.of(
            "edited_message",
                    Set.of(
                            "/update_id",
                            "/edited_message",
                            "/edited_message/message_id",
                            "/edited_message/chat",
                            "/edited_message/chat/id",
                            "/edited_message/text",
                            "/edited_message/edit_date"),
            "callback_query",
                    Set.of(
                            "/callback_query",
                            "/callback_query/id",
                            "/callback_query/data",
                            "/callback_query/message",
                            "/callback_query/message/message_id",
                            "/callback_query/message/chat",
                            "/callback_query/message/chat/id"),
            "my_chat_member-blocked",
                    Set.of(
                            "/update_id",
                            "/my_chat_member",
                            "/my_chat_member/chat",
                            "/my_chat_member/chat/id",
                            "/my_chat_member/new_chat_member",
                            "/my_chat_member/new_chat_member/status"));

    /** What must come through, whatever else does not: not the language and not what was attached. */
    private record Essence(
            MessageKey key,
            String address,
            String text,
            Optional<MessageKey> edits,
            Optional<Tap> tap,
            Optional<ProviderAnswer> answer,
            Optional<String> callback) {
        static Essence of(Received received) {
            InboundMessage message = ((Told) received).message();
            return new Essence(
                    message.key(),
                    message.from().value(),
                    message.text(),
                    message.edits(),
                    message.tap(),
                    message.answeredByProvider(),
                    received.callbackId());
        }
    }

    static List<String> payloads() {
        return Played.payloads();
    }

    static List<String> privatePayloads() {
        return payloads().stream()
                .filter(name -> Played.read(Played.payload(name)) instanceof Told)
                .toList();
    }

    private static Stream<Mutated> mutations(String name) {
        JsonNode payload = Played.payload(name);
        return Stream.of(Mutations.withoutOne(payload), Mutations.withAnother(payload), Mutations.withMore(payload))
                .flatMap(some -> some);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void nothingIsThrownForAnyOfThem(String name) {
        assertThat(mutations(name)).hasSizeGreaterThan(100).allSatisfy(mutated -> {
            Received received = Played.read(mutated.tree());
            if (received instanceof Told told) {
                assertThat(told.message().key().value()).hasSizeLessThanOrEqualTo(300);
            }
            if (received instanceof Poison poison) {
                assertThat(poison.reason()).matches("[a-z_]+: [a-z_ ]+");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("privatePayloads")
    void whatKeepsItsIdsAndWordsIsUnderstoodAsBefore(String name) {
        Essence whole = Essence.of(Played.read(Played.payload(name)));
        Set<String> needed = NEEDED.getOrDefault(name, MESSAGE);

        assertThat(mutations(name)
                        .filter(mutated -> mutated.change().startsWith("has")
                                || !needed.contains(mutated.place().toString())))
                .hasSizeGreaterThan(100)
                .allSatisfy(mutated ->
                        assertThat(Essence.of(Played.read(mutated.tree()))).isEqualTo(whole));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void whatIsSaidInAGroupIsNeverTold(String name) {
        if (Played.read(Played.payload(name)) instanceof Told) {
            return;
        }
        assertThat(mutations(name))
                .allSatisfy(mutated -> assertThat(Played.read(mutated.tree())).isNotInstanceOf(Told.class));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void aTapIsAnsweredWhateverElseIsWrong(String name) {
        Optional<String> callback = Played.read(Played.payload(name)).callbackId();

        assertThat(mutations(name)
                        .filter(mutated -> mutated.change().startsWith("has")
                                || !Set.of("/callback_query", "/callback_query/id")
                                        .contains(mutated.place().toString())))
                .allSatisfy(mutated ->
                        assertThat(Played.read(mutated.tree()).callbackId()).isEqualTo(callback));
    }

    /** As it may come in a few years: every kind of content at once, all of it wrong. */
    @Test
    void wordsComeThroughAnyContent() {
        ObjectNode update = (ObjectNode) Played.payload("message-text");
        ObjectNode message = (ObjectNode) update.get("message");
        List.of("photo", "poll", "pinned_message", "new_chat_members", "migrate_to_chat_id", "via_bot", "entities")
                .forEach(name -> message.put(name, -1.5));

        assertThat(Played.told(update).text()).isEqualTo("Me preocupa el agua <b> & la salud 👍");
    }
}
