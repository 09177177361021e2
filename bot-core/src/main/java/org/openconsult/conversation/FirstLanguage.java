package org.openconsult.conversation;

import java.util.Optional;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.conversation.words.CommandWords;

/** Finds the language of a person whose language is not known: by the first command they use, or from their channel. */
final class FirstLanguage {
    private final Catalogs catalogs;
    private final CommandWords words;

    FirstLanguage(Catalogs catalogs, CommandWords words) {
        this.catalogs = catalogs;
        this.words = words;
    }

    /** Empty when it is known already, or still not known. */
    Optional<Language> of(Conversation conversation, Incoming incoming, ActionPlan plan) {
        if (conversation.language().isPresent()) {
            return Optional.empty();
        }
        return words.languageOf(incoming.text())
                .or(incoming::locale)
                .filter(language -> catalogs.has(language) || plan.languages().contains(language));
    }
}
