package org.openconsult.conversation;

import java.util.Optional;
import org.openconsult.consultation.Language;

/** Tells the language of a comment from its words. Pure. */
@FunctionalInterface
public interface LanguageGuess {

    /** The language the text is in; empty when that is not certain. */
    Optional<Language> of(String text);

    /** Where there is no detector, a comment is in the language of its talk. */
    static LanguageGuess none() {
        return text -> Optional.empty();
    }
}
