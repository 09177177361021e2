package org.openconsult.teams.cards;

import java.util.List;
import org.openconsult.consultation.Language;
import org.openconsult.reply.Phrasebook;

/** The words of one language. */
record Words(Phrasebook book, Language language) {

    String say(String key, String... arguments) {
        return book.say(language, key, List.of(arguments));
    }
}
