package org.openconsult.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.conversation.step.Assigning;
import org.openconsult.conversation.step.Listing;
import org.openconsult.conversation.transcript.PlainChannel;
import org.openconsult.conversation.transcript.Player;
import org.openconsult.conversation.words.Catalogs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Conversations as earlier versions really wrote them, each file by another one, go on as if nothing had happened. */
class OldConversationsTest {
    private static final List<String> FILES =
            List.of("stored-without-plan.json", "stored-without-pace.json", "stored-with-pace.json");

    private static final ConversationEngine ENGINE =
            new ConversationEngine(Catalogs.shipped(), ConversationLimits.defaults(), LanguageGuess.none());

    private final ConversationCodec codec = new ConversationCodec();

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("stored")
    void areReadWithThePersonAndTheStep(String file, String name, String json) {
        Conversation conversation = codec.read(json);
        assertThat(conversation.person().met()).isTrue();
        assertThat(conversation.person().privacyTold()).isTrue();
        assertThat(conversation.lastHeard()).isPresent();
        assertThat(codec.read(codec.write(conversation))).isEqualTo(conversation);
        boolean namedAfterItsStep = !List.of("stopped", "back").contains(name);
        assertThat(json.contains("\"step\":{\"step\":\"" + name + "\"")).isEqualTo(namedAfterItsStep);
        assertThat(codec.write(conversation)).contains(stepOf(json));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("stored")
    void goOnWithAnythingThePersonMaySend(String file, String name, String json) {
        for (String next : List.of("1", "3", "list", "more", "skip", "undo", "move 6", "stop", "start", "help", "?")) {
            Player player = player(json);
            assertThat(player.send(next).conversation()).isNotNull();
        }
        Player player = player(json);
        assertThat(player.send("4 the roads in our village are bad").facts()).anySatisfy(fact -> assertThat(fact)
                .isInstanceOfSatisfying(Fact.CommentMade.class, made -> assertThat(made.text())
                        .endsWith("the roads in our village are bad")));
    }

    @Test
    void knowLanguageDistrictSubjectAndQuestion() throws IOException {
        for (String file : FILES) {
            Map<String, Conversation> talks = conversations(file);
            assertThat(talk(talks, "resting").language()).contains(Language.SPANISH);
            assertThat(talk(talks, "commented").district()).contains("toledo");
            assertThat(talk(talks, "stopped").optedOut()).isTrue();
            assertThat(talk(talks, "back").optedOut()).isFalse();
            assertThat(talk(talks, "listing").step()).isEqualTo(new Listing(1, new Assigning()));
            assertThat(talk(talks, "stance").lastComment())
                    .get()
                    .extracting(LastComment::subject)
                    .isEqualTo(new Subject.OnCommitment(3, "open-tourism-directory", 1));
        }
    }

    static Stream<Arguments> stored() throws IOException {
        List<Arguments> all = new ArrayList<>();
        for (String file : FILES) {
            tree(file)
                    .properties()
                    .forEach(talk -> all.add(
                            Arguments.of(file, talk.getKey(), talk.getValue().toString())));
        }
        return all.stream();
    }

    private Map<String, Conversation> conversations(String file) throws IOException {
        return tree(file).properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, talk -> codec.read(talk.getValue().toString())));
    }

    private static JsonNode tree(String file) throws IOException {
        try (InputStream json = Objects.requireNonNull(OldConversationsTest.class.getResourceAsStream(file), file)) {
            return new JsonMapper().readTree(json.readAllBytes());
        }
    }

    private static Conversation talk(Map<String, Conversation> talks, String name) {
        return Optional.ofNullable(talks.get(name)).orElseThrow();
    }

    private static Player player(String json) {
        Instant soon = Instant.parse("2020-10-12T15:03:00Z");
        Player player = new Player(ENGINE, SamplePlan.load(), new PlainChannel(false), soon);
        player.continueFrom(new ConversationCodec().read(json));
        return player;
    }

    private static String stepOf(String json) {
        return json.replaceFirst(".*(\"step\":\\{\"step\":\"\\w+\").*", "$1");
    }
}
