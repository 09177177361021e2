package org.openconsult.conversation.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.command.Commands;

class CatalogsTest {
    private static final Catalogs CATALOGS = Catalogs.shipped();
    private static final Language KRIOL = new Language("bzj");
    private static final Language GARIFUNA = new Language("cab");

    @ParameterizedTest
    @MethodSource("languages")
    void hasTheSameKeysInEveryLanguage(Language language) {
        assertThat(keys(language)).isEqualTo(keys(Language.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasTheSamePlacesInEveryPhrase(Language language) {
        assertThat(keys(language))
                .allSatisfy(key -> assertThat(places(language, key)).as(key).isEqualTo(places(Language.ENGLISH, key)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasWordsForEveryCommandAndForNoOther(Language language) {
        Set<String> commands = keys(language).stream()
                .filter(key -> key.startsWith("command."))
                .map(key -> key.substring("command.".length()))
                .collect(Collectors.toSet());
        assertThat(commands).containsExactlyInAnyOrderElementsOf(Commands.names());
        assertThat(commands).allSatisfy(command -> assertThat(CATALOGS.words(language, "command." + command))
                .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void tellsPeopleToTypeWordsThatWork(Language language) {
        var words = new CommandWords(CATALOGS);
        Stream<String> typed = keys(language).stream().filter(key -> key.endsWith(".typed"));
        assertThat(typed).isNotEmpty().allSatisfy(key -> {
            String command = key.split("\\.", -1)[1];
            String hint = CATALOGS.say(language, key, List.of());
            assertThat(hint).startsWith(CATALOGS.typed(language, command));
            assertThat(words.readings(CATALOGS.typed(language, command)).findFirst())
                    .contains(new CommandCall(command, ""));
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void namesOnlyCommandsThatWorkInItsPhrases(Language language) {
        var words = new CommandWords(CATALOGS);
        assertThat(Stream.of("help", "help.short", "privacy", "stop.offer")
                        .map(key -> CATALOGS.say(language, key, List.of("x")))
                        .flatMap(phrase ->
                                Pattern.compile("\\p{Lu}{3,}").matcher(phrase).results())
                        .map(result -> result.group()))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(words.readings(word)).hasSize(1));
    }

    @Test
    void hasNumberWordsUpToTheLargestPlan() {
        assertThat(CATALOGS.languages()).allSatisfy(language -> assertThat(CATALOGS.words(language, "number.words"))
                .hasSize(21));
    }

    @Test
    void givesEachAnswerItsOwnWords() {
        List<String> words = CATALOGS.languages().stream()
                .flatMap(language -> Stream.of("answer.support", "answer.changes", "answer.oppose")
                        .flatMap(key -> CATALOGS.words(language, key).stream()
                                .map(Spelling::plain)
                                .distinct()
                                .map(word -> key + " " + word))
                        .distinct())
                .distinct()
                .map(keyAndWord -> keyAndWord.substring(keyAndWord.indexOf(' ') + 1))
                .toList();
        assertThat(words).doesNotHaveDuplicates();
    }

    @Test
    void saysAPhraseWithItsArgumentsAsPlainText() {
        assertThat(CATALOGS.say(Language.ENGLISH, "saved.on", List.of("K7M-4QX9", "3", "It's {0} '")))
                .isEqualTo("Saved on 3 (It's {0} '). Code K7M-4QX9.");
    }

    @Test
    void fallsBackToThePlansLanguageAndThenToEnglish() {
        assertThat(CATALOGS.closest(GARIFUNA, Language.SPANISH)).isEqualTo(Language.SPANISH);
        assertThat(CATALOGS.closest(GARIFUNA, GARIFUNA)).isEqualTo(Language.ENGLISH);
        assertThat(CATALOGS.say(GARIFUNA, "thanks", List.of())).isEqualTo("Thank you.");
    }

    @Test
    void showsTheDraftInKriolAsADraft() {
        assertThat(CATALOGS.say(KRIOL, "language.name", List.of())).contains("draft");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void usesNothingInPhrasesThatWouldDoubleThePriceOfAMessage(Language language) {
        String cheap = "[A-Za-z0-9 \\n!\"#%&'()*+,./:;<=>?{}¡¿ÑñéüÜöäàùìòÇ-]*";
        assertThat(keys(language).stream()
                        .filter(key -> !key.matches("(command|answer|sign|number|words|stopping|language)\\..*"))
                        .map(key -> CATALOGS.say(language, key, List.of("{0}", "{1}", "{2}", "{3}")))
                        .map(CatalogsTest::folded))
                .allSatisfy(phrase -> assertThat(phrase).matches(cheap));
    }

    /** Accents on a, i, o and u that no cheap message has are folded when it is sent. */
    private static String folded(String phrase) {
        return phrase.replace('á', 'a').replace('í', 'i').replace('ó', 'o').replace('ú', 'u');
    }

    @Test
    void knowsNoOtherPhrases() {
        assertThatThrownBy(() -> CATALOGS.say(Language.ENGLISH, "no.such.phrase", List.of()))
                .hasMessageContaining("no.such.phrase");
    }

    static List<Language> languages() {
        return CATALOGS.languages();
    }

    private static Set<String> keys(Language language) {
        return new TreeSet<>(CATALOGS.keys(language).toList());
    }

    private static Set<String> places(Language language, String key) {
        if (Catalogs.isWordList(key)) {
            return Set.of();
        }
        String phrase = CATALOGS.say(language, key, List.of("<0>", "<1>", "<2>", "<3>"));
        return Stream.of("<0>", "<1>", "<2>", "<3>").filter(phrase::contains).collect(Collectors.toSet());
    }
}
