package org.openconsult.consultation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemarksTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private static Properties sentences(String file) throws IOException {
        var sentences = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Remarks.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            sentences.load(reader);
        }
        return sentences;
    }

    @ParameterizedTest
    @ValueSource(strings = {"problems.properties", "problems_es.properties"})
    void haveASentenceForEach(String file) throws IOException {
        assertThat(sentences(file).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Remark.values()).map(Remark::name).toList());
    }

    @ParameterizedTest
    @EnumSource
    void speakOfTheSameInEachLanguage(Remark remark) throws IOException {
        String english = sentences("problems.properties").getProperty(remark.name());
        String spanish = sentences("problems_es.properties").getProperty(remark.name());

        assertThat(places(spanish))
                .containsExactlyInAnyOrderElementsOf(places(english).toList());
        assertThat(spanish).isNotEqualTo(english);
    }

    private static Stream<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group);
    }

    @Test
    void speakEnglishWhereTheyDoNotSpeakTheLanguage() {
        assertThat(new Remarks(Locale.FRENCH).say(Remark.EMPTY)).isEqualTo("This is empty.");
        assertThat(new Remarks(Locale.UK).say(Remark.EMPTY)).isEqualTo("This is empty.");
    }

    @Test
    void showBracesAndWordsAsTheyAre() {
        assertThat(new Remarks(Locale.ENGLISH).say(Remark.TEXT_BY_LANGUAGE_NEEDED, "en"))
                .endsWith("{ en: … }.");
        assertThat(new Remarks(Locale.forLanguageTag("es")).say(Remark.MISSING, "{0}'s"))
                .isEqualTo("Falta «{0}'s».");
    }

    @Test
    void areSaidOfAFileInTheReadersLanguage() {
        String file = PlanText.sample().with("  version: 1", "  version: one").text();
        PlanReading reading = new ActionPlanReader().read(file, Locale.forLanguageTag("es"));

        assertThat(reading.errors())
                .extracting(PlanProblem::message)
                .containsExactly("Aquí va un número entero de 1 a 1000000, no «one».");
    }
}
