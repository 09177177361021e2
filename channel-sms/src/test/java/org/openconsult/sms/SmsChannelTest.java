package org.openconsult.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.WrongSettingException;
import org.openconsult.consultation.Language;
import org.openconsult.reply.Phrasebook;
import org.openconsult.reply.Reply;
import org.openconsult.reply.Reply.CatalogLabel;
import org.openconsult.reply.Reply.Choice;
import org.openconsult.reply.Reply.Heading;
import org.openconsult.reply.Reply.Item;
import org.openconsult.reply.Reply.Part;
import org.openconsult.reply.Reply.Passage;
import org.openconsult.reply.Reply.Phrase;
import org.openconsult.reply.Reply.PlanLabel;

class SmsChannelTest {
    private static final Phrasebook SPANISH = (language, key, arguments) -> switch (key) {
        case "saved" -> "Guardado: " + arguments.get(0) + ".";
        case "ask" -> "¿Está de acuerdo?";
        case "yes" -> "Sí";
        case "changes" -> "Con cambios";
        case "more.typed" -> "MAS para seguir";
        case "list.typed" -> "LISTA para ver todo";
        default -> throw new IllegalArgumentException(key);
    };

    private final SmsChannel channel = new SmsChannel(SmsSettings.defaults());

    @Test
    void drawsSentencesOnOneLineAndTheNumberedAnswersBelow() {
        DrawnMessage drawn = onlyMessage(
                List.of(new Phrase("saved", "3 Clínicas"), new Phrase("ask")),
                List.of(answer("1", new CatalogLabel("yes")), answer("2", new CatalogLabel("changes"))));

        assertThat(drawn.text()).isEqualTo("Guardado: 3 Clinicas. ¿Esta de acuerdo?\n1 Si 2 Con cambios");
        assertThat(drawn.encoding()).contains("GSM-7");
        assertThat(drawn.segments()).isEqualTo(1);
        assertThat(drawn.choices()).extracting("label").containsExactly("Si", "Con cambios");
        assertThat(drawn.choices()).extracting("value").containsExactly("1", "2");
    }

    @Test
    void namesAPlansChoicesInThePlansWords() {
        DrawnMessage drawn = onlyMessage(
                List.of(new Phrase("ask")),
                List.of(answer("1", new PlanLabel("Belice")), answer("2", new PlanLabel("Orange\nWalk"))));

        assertThat(drawn.text()).endsWith("\n1 Belice 2 Orange Walk");
    }

    @Test
    void hintsAtCommandsInOneLineAtTheEnd() {
        Phrasebook words =
                (language, key, arguments) -> key.endsWith(".typed") ? SPANISH.say(language, key, arguments) : key;
        DrawnMessage drawn = channel.draw(
                        new Reply(
                                Language.SPANISH,
                                List.of(new Heading("3 Clínicas"), new Passage("Más enfermeras.")),
                                List.of(command("more"), command("list"))),
                        words)
                .get(0);

        assertThat(drawn.text()).isEqualTo("3 Clinicas\nMas enfermeras.\nMAS para seguir, LISTA para ver todo");
    }

    @Test
    void givesEveryItemOfAListItsLine() {
        DrawnMessage drawn = onlyMessage(List.of(new Item("1", "Agua"), new Item("2", "Salud\n y más")), List.of());

        assertThat(drawn.text()).isEqualTo("1 Agua\n2 Salud y mas");
    }

    @Test
    void drawsTheOriginalWhereOneCharacterIsOutsideEveryPhonesAlphabet() {
        DrawnMessage drawn = onlyMessage(List.of(new Passage("Código 👍")), List.of());

        assertThat(drawn.text()).isEqualTo("Código 👍");
        assertThat(drawn.encoding()).contains("UCS-2");
    }

    @Test
    void leavesOutWhatNoPhoneShows() {
        DrawnMessage drawn = onlyMessage(List.of(new Passage("Agua\ud83d\u0000 limpia\u0007")), List.of());

        assertThat(drawn.text()).isEqualTo("Agua limpia");
        assertThat(drawn.encoding()).contains("GSM-7");
    }

    @Test
    void foldsNothingWhereTheOperatorWantsAccents() {
        var accented = new SmsChannel(new SmsSettings(false, 1, 2, 32, "BZ"));
        var reply = new Reply(Language.SPANISH, List.of(new Passage("Código")), List.of());

        assertThat(accented.draw(reply, SPANISH).get(0).text()).isEqualTo("Código");
        assertThat(accented.traits().measure().fitsPrompt("á".repeat(71))).isFalse();
    }

    @Test
    void sendsALongTextAsSeveralMessagesWithTheChoicesInTheLast() {
        var reply = new Reply(
                Language.SPANISH,
                List.of(new Passage("Una frase. ".repeat(200))),
                List.of(answer("1", new CatalogLabel("yes"))));
        List<DrawnMessage> drawn = channel.draw(reply, SPANISH);

        assertThat(drawn).hasSize(2);
        assertThat(drawn.get(0).text()).endsWith("frase.").hasSizeLessThanOrEqualTo(1600);
        assertThat(drawn.get(0).choices()).isEmpty();
        assertThat(drawn.get(1).choices()).hasSize(1);
    }

    @Test
    void measuresTheTextAsItWillBeDrawn() {
        var measure = channel.traits().measure();

        assertThat(measure.fitsPrompt("á".repeat(160))).isTrue();
        assertThat(measure.fitsPrompt("á".repeat(161))).isFalse();
        assertThat(measure.fitsPage("á".repeat(306))).isTrue();
        assertThat(measure.fitsPage("á".repeat(307))).isFalse();
        assertThat(measure.fitsPrompt("á".repeat(69) + "👍")).isFalse();
    }

    @Test
    void refusesALimitThatNothingFitsInto() {
        assertThatThrownBy(() -> new SmsSettings(true, 0, 2, 32, "BZ"))
                .isInstanceOf(WrongSettingException.class)
                .hasMessage("consult.sms.prompt-segments: It is 0, it must be from 1 to 10.");
    }

    private DrawnMessage onlyMessage(List<Part> parts, List<Choice> choices) {
        List<DrawnMessage> drawn = channel.draw(new Reply(Language.SPANISH, parts, choices), SPANISH);
        assertThat(drawn).hasSize(1);
        return drawn.get(0);
    }

    private static Choice answer(String value, Reply.Label label) {
        return new Choice(value, label, Choice.Kind.ANSWER);
    }

    private static Choice command(String key) {
        return new Choice(key, new CatalogLabel(key), Choice.Kind.COMMAND);
    }
}
