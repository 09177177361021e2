package org.openconsult.conversation.talk;

import org.openconsult.conversation.ConversationLimits;
import org.openconsult.conversation.LanguageGuess;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.conversation.words.NumberReader;
import org.openconsult.conversation.words.StopPleas;
import org.openconsult.redaction.Redactions;

/** What every answer needs and no message changes. */
public record Means(
        Catalogs catalogs,
        NumberReader numbers,
        StopPleas stopPleas,
        ConversationLimits limits,
        LanguageGuess languageGuess,
        Redactions redactions) {}
