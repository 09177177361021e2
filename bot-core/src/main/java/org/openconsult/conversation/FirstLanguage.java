package org.openconsult.conversation;

import java.util.Optional;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.conversation.words.CommandWords;
import org.openconsult.conversation.words.Spelling;

/**
 * Finds the language of a person whose language is not known: by the first command they use, from their channel, or by
 * the words they write.
 */
final class FirstLanguage {
    /** What messengers say by themselves for whoever opens a talk, in whatever language: no word of theirs. */
    private static final String OPENING = "start";

    private final Catalogs catalogs;
    private final CommandWords words;
    private final LanguageGuess guess;

    FirstLanguage(Catalogs catalogs, CommandWords words, LanguageGuess guess) {
        this.catalogs = catalogs;
        this.words = words;
        this.guess = guess;
    }

    /** Empty when it is known already, or still not known. */
    Optional<Language> of(Conversation conversation, Incoming incoming, ActionPlan plan) {
        if (conversation.language().isPresent()) {
            return Optional.empty();
        }
        return words.languageOf(incoming.text())
                .filter(language -> !isOpening(incoming))
                .or(incoming::locale)
                .or(() -> guess.of(incoming.text(), plan.languages()))
                .filter(language -> catalogs.has(language) || plan.languages().contains(language));
    }

    /** Where the channel tells no language, it is typed. */
    private static boolean isOpening(Incoming incoming) {
        return incoming.locale().isPresent() && Spelling.plain(incoming.text()).equals(OPENING);
    }
}
