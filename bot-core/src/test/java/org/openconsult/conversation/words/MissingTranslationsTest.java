package org.openconsult.conversation.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.consultation.plan.ActionPlanReader;
import org.openconsult.consultation.plan.SamplePlan;
import org.openconsult.conversation.ConversationEngine;
import org.openconsult.conversation.ConversationLimits;
import org.openconsult.conversation.LanguageGuess;
import org.openconsult.conversation.transcript.PlainChannel;
import org.openconsult.conversation.transcript.Player;

/** A language that has just begun: what it lacks is said in the plan's default language, and told at loading. */
class MissingTranslationsTest {
    private static final Language GARIFUNA = new Language("cab");
    private static final PlainChannel CHANNEL = new PlainChannel(false);

    private static final Catalogs WORDS = new Catalogs(List.of(
            Catalog.shipped(Language.ENGLISH),
            Catalog.shipped(Language.SPANISH),
            new Catalog(
                    GARIFUNA,
                    Map.of(
                            "language.name", "Garifuna",
                            "language.called", "garifuna",
                            "language.chosen", "Buiti.",
                            "thanks", "Seremein.",
                            "section.lead", "Abuti: {0}.",
                            "command.list", "aban",
                            "choice.list", "Aban",
                            "choice.list.typed", "ABAN"))));

    @Test
    void saysInTheLanguageWhatThereIs() {
        assertThat(talk(plan("es"), "garifuna")).contains("Buiti.", "ABAN");
    }

    @Test
    void saysAWholeMessageInThePlansLanguageWhereAPartOfItIsMissing() {
        assertThat(talk(plan("es"), "garifuna", "privacy")).startsWith("Guardamos su texto");
        assertThat(talk(plan("es"), "garifuna", "undo"))
                .isEqualTo("Ahora no hay un comentario que retirar.\nLISTA para ver todo");
        assertThat(talk(plan("en"), "garifuna", "undo"))
                .isEqualTo("There is no comment to take back just now.\nLIST to see all");
    }

    @Test
    void readsThePlansTextInItsDefaultLanguage() {
        assertThat(talk(plan("es"), "garifuna", "3")).contains("Un directorio abierto", "Abuti: Junta de Turismo");
    }

    @Test
    void tellsWhoLoadsAPlanWhatIsMissing() {
        var missing = new MissingTranslations(WORDS);
        assertThat(missing.of(plan("es"))).isEmpty();
        assertThat(missing.of(with(plan("es"), GARIFUNA))).singleElement().satisfies(warning -> assertThat(warning)
                .startsWith("The bot lacks ")
                .contains("\"cab\": about.dates, ", "saved.on", "It says them in \"es\" instead.")
                .doesNotContain("language.chosen"));
        assertThat(missing.of(with(plan("en"), new Language("mop"))))
                .containsExactly("The bot has no texts of its own in \"mop\". It says them in \"en\" instead.");
    }

    @Test
    void hasNothingMissingInWhatIsShipped() {
        Catalogs shipped = Catalogs.shipped();
        assertThat(shipped.languages())
                .allSatisfy(language -> assertThat(shipped.missing(language)).isEmpty());
    }

    private static String talk(ActionPlan plan, String... messages) {
        var engine = new ConversationEngine(WORDS, ConversationLimits.defaults(), LanguageGuess.none());
        var player = new Player(engine, plan, CHANNEL, Instant.parse("2020-10-12T15:00:00Z"));
        player.send("hello");
        return Stream.of(messages)
                .map(player::send)
                .map(turn -> CHANNEL.draw(turn.replies().get(0), WORDS))
                .map(drawn -> drawn.get(0))
                .map(DrawnMessage::text)
                .reduce("", (before, last) -> last);
    }

    private static ActionPlan plan(String byDefault) {
        String file = SamplePlan.file().replace("default_language: en", "default_language: " + byDefault);
        return new ActionPlanReader().read(file).plan().orElseThrow();
    }

    private static ActionPlan with(ActionPlan plan, Language language) {
        return new ActionPlan(
                plan.id(),
                plan.country(),
                plan.version(),
                plan.timeZone(),
                plan.defaultLanguage(),
                List.of(plan.defaultLanguage(), language),
                plan.title(),
                plan.introduction(),
                plan.dates(),
                plan.districts(),
                plan.calendar(),
                plan.commitments(),
                plan.draft());
    }
}
