package org.openconsult.conversation.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openconsult.consultation.Language;

class CommandWordsTest {
    private static final Set<String> HARMLESS =
            Set.of("greet", "list", "about", "more", "back", "comment", "language", "district", "help", "privacy");

    private final CommandWords words = new CommandWords(Catalogs.shipped());

    @ParameterizedTest
    @CsvSource({
        "list,list",
        "LISTA,list",
        "Menu.,list",
        "/list,list",
        "más,more",
        "mas,more",
        "atrás!,back",
        "STOP,stop",
        "Stop.,stop",
        "unsubscribe,stop",
        "¡Alto!,stop",
        "END,stop.carrier",
        "buenos días,greet",
        "Good  Morning!,greet",
        "info,help",
        "privacidad,privacy",
        "'hi,',greet",
        "\u200Bstop\u200B,stop",
        "Español,language"
    })
    void findsTheCommandThatIsTheWholeMessage(String typed, String command) {
        assertThat(words.readings(typed).findFirst()).map(CommandCall::command).contains(command);
        assertThat(words.readings(typed).findFirst())
                .map(CommandCall::argument)
                .get()
                .isIn("", "es");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "!!!", "/", "nurses", "👍", "s t o p", "stopping", "\u200B"})
    void findsNoCommandInOtherWords(String typed) {
        assertThat(words.readings(typed)).isEmpty();
    }

    @Test
    void handsOnWhatFollowsAsItWasSent() {
        assertThat(words.readings("Move   6. \n")).containsExactly(new CommandCall("move", "6. \n"));
    }

    @Test
    void findsNothingInAnEndlessText() {
        assertThat(words.readings("a".repeat(5_000))).isEmpty();
        assertThat(words.readings("\u0301".repeat(5_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"hola,es", "AYUDA,es", "lista,es", "list,en", "Stop,en"})
    void tellsALanguageByAWordOnlyItHas(String typed, String language) {
        assertThat(words.languageOf(typed)).contains(new Language(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"menu", "plan", "info", "3", "nurses", ""})
    void tellsNoLanguageByWordsThatSeveralHave(String typed) {
        assertThat(words.languageOf(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mneu,list",
        "lsit,list",
        "Hlep!,help",
        "hepl,help",
        "/lsit,list",
        "lista s,",
        "mroe,more",
        "bakc,back",
        "abuot,about",
        "coment,comment",
        "privasy,privacy",
        "distrcit,district",
        "langauge,language",
        "listaa,list",
        "ayda,help",
        "comentr,comment",
        "englsh,language",
        "helllo,greet"
    })
    void forgivesOneSlipInAHarmlessCommand(String typed, @Nullable String command) {
        assertThat(nearest(typed)).isEqualTo(Optional.ofNullable(command));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stpo",
                "stap",
                "sotp",
                "stopp",
                "strat",
                "sart",
                "uno",
                "udno",
                "undoo",
                "mvoe",
                "movee",
                "mose",
                "atlo",
                "paraar",
                "deshcaer",
                "mover",
                "hl",
                "hlp",
                "lst",
                "mas",
                "lost",
                "last",
                "bank",
                "plant",
                "plans",
                "otras",
                "interior",
                "list me",
                "lsit now",
                "l1st",
                "nurses",
                "",
                "👍",
                "3",
                "three",
                "helo"
            })
    void forgivesNoSlipThatIsHarmfulShortUnclearOrAWordOfItsOwn(String typed) {
        assertThat(nearest(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"mroe,true", "lsit,true", "morre,false", "lixt,false", "hlep,true"})
    void forgivesOnlySwappedLettersWhereWordsAreLikely(String typed, boolean forgiven) {
        assertThat(words.nearest(typed, HARMLESS, true).isPresent()).isEqualTo(forgiven);
        assertThat(nearest(typed)).isPresent();
    }

    private Optional<String> nearest(String typed) {
        return words.nearest(typed, HARMLESS, false).map(CommandCall::command);
    }

    @Test
    void refusesAWordWithTwoMeanings() {
        var english = new Catalog(Language.ENGLISH, Map.of("command.stop", "stop, baja"));
        var spanish = new Catalog(Language.SPANISH, Map.of("command.start", "alta, Baja"));
        var both = new Catalogs(List.of(english, spanish));
        assertThatThrownBy(() -> new CommandWords(both)).hasMessageContaining("Baja");
    }

    @Test
    void refusesAWordThatIsOnlyPunctuation() {
        var english = new Catalogs(List.of(new Catalog(Language.ENGLISH, Map.of("command.help", "help, ?"))));
        assertThatThrownBy(() -> new CommandWords(english)).hasMessageContaining("?");
    }
}
