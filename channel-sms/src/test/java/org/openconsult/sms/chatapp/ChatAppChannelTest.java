package org.openconsult.sms.chatapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.channel.Channel;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.WrongSettingException;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.reply.Reply;
import org.openconsult.reply.Reply.CatalogLabel;
import org.openconsult.reply.Reply.Choice;
import org.openconsult.reply.Reply.Passage;
import org.openconsult.reply.Reply.PlanLabel;

class ChatAppChannelTest {
    private static final Catalogs WORDS = Catalogs.shipped();
    private static final List<Choice> STANCES =
            List.of(choice("1", "stance.support"), choice("2", "stance.changes"), choice("3", "stance.oppose"));
    private static final List<Choice> DISTRICTS = List.of(
            place("1", "Belize"),
            place("2", "Cayo"),
            place("3", "Corozal"),
            place("4", "Orange Walk"),
            place("5", "Stann Creek"),
            place("6", "Toledo"),
            choice("0", "choice.skip"));

    private final Channel whatsApp = ChatAppChannel.whatsApp(true);

    @Test
    void drawsUpToThreeShortChoicesAsButtonsBesideTheText() {
        DrawnMessage drawn = only(whatsApp.draw(reply("Do you agree?", STANCES), WORDS));

        assertThat(Tappable.of(drawn)).contains(Tappable.BUTTONS);
        assertThat(drawn.text()).isEqualTo("Do you agree?");
        assertThat(drawn.choices()).extracting(DrawnChoice::value).containsExactly("1", "2", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "a     gap"})
    void drawsWhatTwilioTakesInNoVariableWithNumbers(String text) {
        DrawnMessage drawn = only(whatsApp.draw(reply(text, STANCES), WORDS));

        assertThat(Tappable.of(drawn)).isEmpty();
        assertThat(drawn.text()).endsWith("1 Yes 2 Yes with changes 3 No");
    }

    @Test
    void drawsATextThatIsLongerThanAVariableWithNumbers() {
        assertThat(Tappable.of(only(whatsApp.draw(reply("x".repeat(255), STANCES), WORDS))))
                .isPresent();
        assertThat(Tappable.of(only(whatsApp.draw(reply("x".repeat(256), STANCES), WORDS))))
                .isEmpty();
    }

    @Test
    void drawsMoreOfThemAsAList() {
        DrawnMessage drawn = only(whatsApp.draw(reply("Which district?", DISTRICTS), WORDS));

        assertThat(Tappable.of(drawn)).contains(Tappable.LIST);
        assertThat(drawn.text()).isEqualTo("Which district?");
    }

    @Test
    void drawsMoreThanAListHoldsAsNumberedText() {
        List<Choice> many = IntStream.rangeClosed(1, 11)
                .mapToObj(number -> place(String.valueOf(number), "Village " + number))
                .toList();

        DrawnMessage drawn = only(whatsApp.draw(reply("Which village?", many), WORDS));

        assertThat(Tappable.of(drawn)).isEmpty();
        assertThat(drawn.text()).contains("1 Village 1", "11 Village 11");
    }

    @Test
    void drawsNamesThatAreTooLongAsNumberedText() {
        List<Choice> names = List.of(place("1", "The community of the upper river"), place("2", "Cayo"));

        DrawnMessage drawn = only(whatsApp.draw(reply("Where?", names), WORDS));

        assertThat(Tappable.of(drawn)).isEmpty();
        assertThat(drawn.text()).isEqualTo("Where?\n1 The community of the upper river 2 Cayo");
    }

    @Test
    void drawsNamesThatAreAlikeAsNumberedTextSinceWhatsAppRefusesThem() {
        DrawnMessage drawn = only(whatsApp.draw(reply("Where?", List.of(place("1", "San"), place("2", "San"))), WORDS));

        assertThat(Tappable.of(drawn)).isEmpty();
    }

    @Test
    void drawsATextThatIsTooLongForButtonsWithNumbersInSeveralMessages() {
        List<DrawnMessage> drawn = whatsApp.draw(reply("Many words. ".repeat(200), STANCES), WORDS);

        assertThat(drawn)
                .hasSizeGreaterThan(1)
                .allMatch(message -> message.text().length() <= 1600);
        assertThat(drawn.get(0).choices()).isEmpty();
        assertThat(drawn.get(drawn.size() - 1).text()).contains("1 ", "2 ", "3 ");
        assertThat(drawn).allMatch(message -> message.choices().isEmpty());
    }

    @Test
    void numbersAllChoicesWhereThereAreNoButtons() {
        for (Channel plain : List.of(ChatAppChannel.whatsApp(false), ChatAppChannel.messenger())) {
            DrawnMessage drawn = only(plain.draw(reply("Do you agree?", STANCES), WORDS));

            assertThat(drawn.text()).startsWith("Do you agree?\n1 ").contains(" 2 ", " 3 ");
            assertThat(plain.traits().buttons()).isFalse();
        }
    }

    @Test
    void hasNoWordsOfCarriersForOptingOut() {
        assertThat(whatsApp.traits().carrierKeywords()).isFalse();
    }

    @Test
    void drawsButtonsOnlyWhereThereIsANumberToSendThemFrom() {
        assertThat(new ChatAppSettings("+14155238886", true, null).drawsButtons())
                .isTrue();
        assertThat(new ChatAppSettings("+14155238886", false, null).drawsButtons())
                .isFalse();
        assertThat(new ChatAppSettings("", true, "").drawsButtons()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "whatsapp:+14155238886,123,whatsapp-from",
        "4155238886,123,whatsapp-from",
        "+14155238886,page,messenger-from"
    })
    void refusesWhatIsNoNumberAndNoPage(String whatsApp, String messenger, String name) {
        assertThatThrownBy(() -> new ChatAppSettings(whatsApp, true, messenger))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageContaining("consult.sms.twilio." + name);
    }

    private static Reply reply(String text, List<Choice> choices) {
        return new Reply(Language.ENGLISH, List.of(new Passage(text)), choices);
    }

    private static Choice choice(String value, String key) {
        return new Choice(value, new CatalogLabel(key), Choice.Kind.ANSWER);
    }

    private static Choice place(String value, String name) {
        return new Choice(value, new PlanLabel(name), Choice.Kind.ANSWER);
    }

    private static DrawnMessage only(List<DrawnMessage> drawn) {
        assertThat(drawn).hasSize(1);
        assertThat(drawn.get(0).encoding()).isEqualTo(Optional.empty());
        return drawn.get(0);
    }
}
