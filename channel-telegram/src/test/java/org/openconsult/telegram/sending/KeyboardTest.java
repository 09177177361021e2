package org.openconsult.telegram.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openconsult.channel.DrawnChoice;
import org.openconsult.channel.DrawnMessage;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

class KeyboardTest {

    @Test
    void putsSideBySideWhatAPhoneShowsWhole() {
        assertThat(rows("Belize", "Cayo", "Corozal", "Orange Walk", "Stann Creek", "Toledo"))
                .containsExactly(
                        List.of("Belize", "Cayo", "Corozal"), List.of("Orange Walk", "Stann Creek"), List.of("Toledo"));
        assertThat(rows("Yes", "Yes, with changes", "No"))
                .containsExactly(List.of("Yes"), List.of("Yes, with changes"), List.of("No"));
    }

    @Test
    void givesALongNameARowOfItsOwn() {
        assertThat(rows("a".repeat(40), "b", "c")).containsExactly(List.of("a".repeat(40)), List.of("b", "c"));
    }

    @Test
    void putsFiveNumbersIntoARow() {
        List<DrawnChoice> choices = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> new DrawnChoice("" + number, "#" + number))
                .toList();

        assertThat(rows(message(choices)))
                .containsExactly(
                        List.of("1", "2", "3", "4", "5"), List.of("6", "7", "8", "9", "10"), List.of("11", "12"));
    }

    @Test
    void mixesNoNumbersWordsAndLinks() {
        assertThat(rows(message(List.of(
                        new DrawnChoice("1", "#1"),
                        new DrawnChoice("2", "#2"),
                        new DrawnChoice("More", "more"),
                        new DrawnChoice("Share", "https://t.me/x")))))
                .containsExactly(List.of("1", "2"), List.of("More"), List.of("Share"));
    }

    @Test
    void bringsBackTheValueWithWhatWasAsked() {
        DrawnMessage message = message(List.of(new DrawnChoice("Yes", "1")));

        assertThat(buttons(message.asking("k3x9")))
                .singleElement()
                .satisfies(button -> assertThat(button.getCallbackData()).isEqualTo("1~k3x9"));
        assertThat(buttons(message)).singleElement().satisfies(button -> assertThat(button.getCallbackData())
                .isEqualTo("1"));
    }

    @Test
    void opensALinkInPlaceOfBringingItBack() {
        assertThat(buttons(message(List.of(new DrawnChoice("Share", "https://t.me/x")))
                        .asking("k3x9")))
                .singleElement()
                .satisfies(button -> {
                    assertThat(button.getUrl()).isEqualTo("https://t.me/x");
                    assertThat(button.getCallbackData()).isNull();
                });
    }

    @Test
    void leavesOutWhatCannotComeBackWhole() {
        DrawnMessage message = message(List.of(
                        new DrawnChoice("fits", "é".repeat(29) + "x"),
                        new DrawnChoice("too long", "é".repeat(30)),
                        new DrawnChoice("nothing", "")))
                .asking("k3x9");

        assertThat(buttons(message)).singleElement().satisfies(button -> assertThat(button.getText())
                .isEqualTo("fits"));
    }

    @Test
    void namesAButtonByItsValueWhereItHasNoName() {
        assertThat(buttons(message(List.of(new DrawnChoice("\u0000 ", "more")))))
                .singleElement()
                .satisfies(button -> assertThat(button.getText()).isEqualTo("more"));
    }

    @Test
    void makesNoMoreButtonsThanTelegramTakes() {
        assertThat(buttons(message(Stream.generate(() -> new DrawnChoice("x", "x"))
                        .limit(150)
                        .toList())))
                .hasSize(100);
    }

    @Test
    void isNotThereWithoutChoices() {
        assertThat(Keyboard.of(message(List.of()))).isEmpty();
        assertThat(Keyboard.of(message(List.of(new DrawnChoice("nothing", "")))))
                .isEmpty();
    }

    private static List<List<String>> rows(String... labels) {
        return rows(message(Stream.of(labels)
                .map(label -> new DrawnChoice(label, label.substring(0, 1)))
                .toList()));
    }

    private static List<List<String>> rows(DrawnMessage message) {
        return keyboard(message).getKeyboard().stream()
                .map(row -> row.stream().map(InlineKeyboardButton::getText).toList())
                .toList();
    }

    private static List<InlineKeyboardButton> buttons(DrawnMessage message) {
        return keyboard(message).getKeyboard().stream()
                .flatMap(row -> row.stream())
                .toList();
    }

    private static InlineKeyboardMarkup keyboard(DrawnMessage message) {
        return Keyboard.of(message).orElseThrow();
    }

    private static DrawnMessage message(List<DrawnChoice> choices) {
        return new DrawnMessage("text", choices, Optional.of("HTML"), 1);
    }
}
