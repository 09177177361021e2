package org.openconsult.conversation;

import java.util.List;
import java.util.Optional;
import org.openconsult.consultation.Language;

/** Tells the language of people's words. Pure. */
@FunctionalInterface
public interface LanguageGuess {

    /** Which of these languages the text is in; empty when that is not certain. */
    Optional<Language> of(String text, List<Language> among);

    /** Where there is no detector, a comment is in the language of its talk. */
    static LanguageGuess none() {
        return (text, among) -> Optional.empty();
    }
}
