package org.openconsult.reply;

import java.util.List;
import org.openconsult.consultation.Language;

/** The words said to people, by language and key. */
public interface Phrasebook {

    /** The sentence in the language, or in the closest the catalogs have. */
    String say(Language language, String key, List<String> arguments);
}
