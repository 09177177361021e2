package org.openconsult.mailing;

import java.util.Map;
import org.openconsult.consultation.Language;

/**
 * What somebody wants to tell many people.
 *
 * @param texts the words in each language that has some; empty where the kind has words of its own
 * @param templates by language, what an approved form of these words is called by the provider, for channels where
 *     that is needed
 * @param audience for whom it is, where the kind does not say that itself
 * @param about what else its kind wants to know, like the rule that made it; never anything about a person
 */
public record MailingDraft(
        Map<Language, String> texts, Map<Language, String> templates, Audience audience, Map<String, String> about) {
    public MailingDraft {
        texts = Map.copyOf(texts);
        templates = Map.copyOf(templates);
        about = Map.copyOf(about);
    }

    /** One whose kind has words and recipients of its own. */
    public static MailingDraft about(Map<String, String> about) {
        return new MailingDraft(Map.of(), Map.of(), Audience.ALL, about);
    }
}
