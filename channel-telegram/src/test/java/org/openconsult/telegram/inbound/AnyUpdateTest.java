package org.openconsult.telegram.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.openconsult.channel.InboundMessage;
import org.openconsult.telegram.inbound.Received.Poison;
import org.openconsult.telegram.inbound.Received.Told;

/** Whatever may stand in the place of an update. */
class AnyUpdateTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> PAYLOADS = Played.payloads();

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> telling = Arbitraries.of(
                "/start",
                "/c3",
                "/list@TestNameBot",
                "@TestNameBot",
                " ",
                "3",
                "#3",
                "~",
                "_",
                "private",
                "group",
                "supergroup",
                "channel",
                "bot_command",
                "mention",
                "text_mention",
                "member",
                "kicked",
                "left",
                "es-419",
                "\u202E",
                "\u200F",
                "\ud83d",
                "\udc4d",
                "👩‍🌾",
                "\u0000",
                "\n",
                "é",
                "x".repeat(300));
        return Arbitraries.oneOf(telling, Arbitraries.strings().all().ofMaxLength(5))
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                "update_id",
                "message",
                "edited_message",
                "callback_query",
                "my_chat_member",
                "message_id",
                "chat",
                "id",
                "type",
                "from",
                "is_bot",
                "language_code",
                "text",
                "caption",
                "entities",
                "caption_entities",
                "offset",
                "length",
                "user",
                "data",
                "old_chat_member",
                "new_chat_member",
                "status",
                "reply_to_message",
                "photo",
                "document",
                "animation",
                "pinned_message",
                "migrate_to_chat_id",
                "migrate_from_chat_id",
                "edit_date",
                "message_thread_id",
                "is_topic_message",
                "is_automatic_forward",
                "inline_message_id",
                "poll",
                "of_next_year");
    }

    @Provide
    Arbitrary<JsonNode> trees() {
        return trees(4);
    }

    private Arbitrary<JsonNode> trees(int depth) {
        Arbitrary<JsonNode> leaves = Arbitraries.oneOf(
                texts().map(NODES::textNode),
                Arbitraries.longs().map(NODES::numberNode),
                Arbitraries.integers().between(-3, 30).map(NODES::numberNode),
                Arbitraries.of(666L, 777_000L, 1_087_968_824L, -1_001_234_567_890L)
                        .map(NODES::numberNode),
                Arbitraries.bigIntegers().map(BigIntegerNode::valueOf),
                Arbitraries.doubles().map(NODES::numberNode),
                Arbitraries.of(true, false).map(NODES::booleanNode),
                Arbitraries.just(NODES.nullNode()));
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<JsonNode> below = Arbitraries.lazy(() -> trees(depth - 1));
        Arbitrary<JsonNode> objects = Arbitraries.maps(names(), below)
                .ofMaxSize(8)
                .map(fields -> NODES.objectNode().setAll(fields));
        Arbitrary<JsonNode> lists =
                below.list().ofMaxSize(3).map(items -> NODES.arrayNode().addAll(items));
        return Arbitraries.frequencyOf(Tuple.of(2, leaves), Tuple.of(5, objects), Tuple.of(1, lists));
    }

    /** Real updates, in which anything stands in one place. */
    @Provide
    Arbitrary<JsonNode> grafted() {
        return Combinators.combine(
                        Arbitraries.of(PAYLOADS), Arbitraries.integers().between(0, 10_000), trees(3))
                .as((name, choice, graft) -> {
                    JsonNode payload = Played.payload(name);
                    List<JsonPointer> places = Mutations.places(payload).toList();
                    return Mutations.replaced(payload, places.get(choice % places.size()), graft);
                });
    }

    @Property(tries = 1000)
    void anyTreeIsSomething(@ForAll("trees") JsonNode tree) {
        assertIsSomething(tree);
    }

    @Property(tries = 2000)
    void anyUpdateWithAnythingInItIsSomething(@ForAll("grafted") JsonNode update) {
        assertIsSomething(update);
    }

    private static void assertIsSomething(JsonNode update) {
        Received received = Played.read(update);

        if (received instanceof Told told) {
            assertThat(told.message().key().value()).hasSizeLessThanOrEqualTo(300);
            assertThat(Long.parseLong(told.message().from().value())).isPositive();
        }
        if (received instanceof Poison poison) {
            assertThat(poison.reason()).matches("[a-z_: ]+");
        }
    }

    @Property(tries = 500)
    void wordsComeThroughWhateverIsAroundThem(
            @ForAll("texts") String text,
            @ForAll @IntRange(min = 1) int message,
            @ForAll @LongRange(min = 1, max = (1L << 52) - 1) long chat,
            @ForAll("trees") JsonNode more) {
        String words = "w" + text;
        ObjectNode content = NODES.objectNode();
        if (more.isObject()) {
            content.setAll((ObjectNode) more.deepCopy());
            content.remove(Set.of("from", "entities"));
        }
        content.put("message_id", message).put("text", words);
        content.set("chat", NODES.objectNode().put("id", chat));
        ObjectNode update = NODES.objectNode().set("message", content);

        InboundMessage told = Played.told(update);

        assertThat(told.key().value()).isEqualTo("telegram:666/" + chat + "/" + message);
        assertThat(told.text()).isEqualTo(words);
    }
}
