package org.openconsult.telegram.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.conversation.words.CommandWords;
import org.openconsult.conversation.words.NumberReader;
import org.openconsult.telegram.inbound.Received.Told;

/** What commands come to in a private chat. */
class CommandsTest {
    private static final Catalogs WORDS = Catalogs.shipped();

    private static String typed(String text) {
        return typed(text, Optional.of("TestNameBot"));
    }

    private static String typed(String text, Optional<String> ourName) {
        ObjectNode update = Played.privately("entities: [{type: 'bot_command', offset: 0, length: 3}]");
        ((ObjectNode) update.get("message")).put("text", text);
        return ((Told) Played.readerNamed(ourName).read(update, Played.NOW))
                .message()
                .text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /list                       | list
                    /LIST                       | LIST
                    /list@TestNameBot           | list
                    /list@testnamebot           | list
                    /forget_me                  | forget me
                    /mis_comentarios            | mis comentarios
                    /3                          | 3
                    /c3                         | c3
                    /C12                        | C12
                    /c3@TestNameBot             | c3
                    /3 we need nurses           | 3 we need nurses
                    /c3 we  need nurses         | c3 we  need nurses
                    /c3: we need nurses         | c3: we need nurses
                    /c3@TestNameBot nurses      | c3 nurses
                    /edit K7M-4QX9 two  nurses  | /edit K7M-4QX9 two  nurses
                    /move@TestNameBot 6         | /move 6
                    /por_que K7M-4QX9           | /por que K7M-4QX9
                    /roads are bad              | /roads are bad
                    /list.                      | /list.
                    """)
    void isWhatOneWouldType(String sent, String typed) {
        assertThat(typed(sent)).isEqualTo(typed);
    }

    @Test
    void theTalkReadsPastTheSlashThatStays() {
        assertThat(new CommandWords(WORDS).readings(typed("/edit K7M-4QX9 two nurses")))
                .anySatisfy(call -> {
                    assertThat(call.command()).isEqualTo("edit");
                    assertThat(call.argument()).isEqualTo("K7M-4QX9 two nurses");
                });
        assertThat(new CommandWords(WORDS).readings(typed("/por_que K7M-4QX9")))
                .anySatisfy(call -> assertThat(call.command()).isEqualTo("why"));
    }

    /** A button's or a link's number opens its commitment, whatever was asked: it is no answer. */
    @Test
    void aNumberWithALetterIsMarked() {
        var numbers = new NumberReader(WORDS);

        assertThat(numbers.alone(typed("/c3"))).hasValue(3);
        assertThat(numbers.unmarked(typed("/c3"))).isEmpty();
        assertThat(numbers.unmarked(typed("/3"))).hasValue(3);
        assertThat(numbers.withText(typed("/c3 we need nurses"))).hasValueSatisfying(comment -> {
            assertThat(comment.number()).isEqualTo(3);
            assertThat(comment.text()).isEqualTo("we need nurses");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/list@OtherBot", "/c3@OtherBot we need nurses", "/start@OtherBot c3", "/list@TestNameBots"})
    void aCommandForAnotherBotIsText(String sent) {
        assertThat(typed(sent)).isEqualTo(sent);
    }

    @Test
    void aNameIsOursWhileOursIsNotKnown() {
        assertThat(typed("/list@TestNameBot", Optional.empty())).isEqualTo("list");
        assertThat(typed("/start@TestNameBot c3", Optional.empty())).isEqualTo("start c3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ list", "//list", "list", "/é", "/@TestNameBot"})
    void aMarkOnWhatIsNoCommandMeansNothing(String sent) {
        assertThat(typed(sent)).isEqualTo(sent);
    }

    @Test
    void aCommandBelowAPictureIsOneToo() {
        ObjectNode update = Played.privately(
                "photo: [{}], caption: '/c3 the bridge', caption_entities: [{type: 'bot_command', offset: 0, length: 3}]");

        assertThat(Played.told(update).text()).isEqualTo("c3 the bridge");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{type: 'bot_command', offset: 5, length: 3}]",
                "[{type: 'bot_command', offset: -1, length: 3}]",
                "[{type: 'bot_command', offset: 5000000000, length: 3}]",
                "[{type: 'bot_command', offset: '0', length: 3}]",
                "[{type: 'bold', offset: 0, length: 3}]",
                "[{type: 7, offset: 0, length: 3}]",
                "{type: 'bot_command', offset: 0, length: 3}",
                "[[{type: 'bot_command', offset: 0, length: 3}]]"
            })
    void onlyAMarkAtTheBeginningCounts(String entities) {
        assertThat(Played.told(Played.privately("text: '/c3 nurses', entities: " + entities))
                        .text())
                .isEqualTo("/c3 nurses");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-4", "0", "99999999999", "'x'", "null"})
    void theLengthOfAMarkDoesNotMatter(String length) {
        assertThat(Played.told(Played.privately(
                                "text: '/c3 nurses', entities: [{type: 'bot_command', offset: 0, length: " + length
                                        + "}]"))
                        .text())
                .isEqualTo("c3 nurses");
    }

    @ParameterizedTest
    @CsvSource({
        "/start,start",
        "/START,start",
        "/start c3,start c3",
        "/start C12,start C12",
        "/start@TestNameBot c3,start c3",
        "/start join-K7M4,start join-K7M4",
        "/start zoning-2026_p7,start",
        "/start c2026,start",
        "/start 3,start",
        "/start c3x,start",
        "/start nurses,start"
    })
    void aLinkCarriesACommitmentAndNothingElse(String sent, String typed) {
        assertThat(typed(sent)).isEqualTo(typed);
        // Nor where Telegram's mark is lost.
        assertThat(Played.told(Played.privately("text: '" + sent + "'")).text()).isEqualTo(typed);
    }

    @Test
    void theTalkOpensTheCommitmentOfALink() {
        assertThat(new CommandWords(WORDS).readings(typed("/start c3"))).anySatisfy(call -> {
            assertThat(call.command()).isEqualTo("start");
            assertThat(new NumberReader(WORDS).alone(call.argument())).hasValue(3);
        });
    }

    @Test
    void wordsAfterStartAreSomebodysOwn() {
        assertThat(typed("/start with the clinics please")).isEqualTo("/start with the clinics please");
    }
}
