package org.openconsult.testkit;

import java.util.List;
import org.openconsult.consultation.Language;
import org.openconsult.reply.Phrasebook;

/** A catalog for tests that says its keys and arguments, so that what a channel asked it for can be seen. */
public final class EchoedWords implements Phrasebook {

    @Override
    public String say(Language language, String key, List<String> arguments) {
        return arguments.isEmpty() ? key : key + " " + String.join(" ", arguments);
    }
}
