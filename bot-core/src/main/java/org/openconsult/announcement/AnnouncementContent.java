package org.openconsult.announcement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Language;
import org.openconsult.correspondence.Correspondent;
import org.openconsult.mailing.Mailed;
import org.openconsult.mailing.Mailing;
import org.openconsult.mailing.MailingContent;
import org.openconsult.mailing.MailingDraft;
import org.openconsult.reply.Reply;

/**
 * The words of an announcement, in the language of whoever gets it where it has words in that, else in the plan's default
 * language, with a sentence on how to get no more of these.
 */
public final class AnnouncementContent implements MailingContent {
    private static final String HOW_TO_STOP = "stop.offer";

    private final Consultations consultations;

    public AnnouncementContent(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public Optional<Mailed> of(Mailing mailing, Correspondent to) {
        return consultations.find(mailing.consultation()).flatMap(consultation -> {
            Language fallback = consultation.plan().defaultLanguage();
            return of(mailing.draft(), to.person().language().orElse(fallback), fallback);
        });
    }

    /** What somebody who speaks a language gets; empty where it has no words that they could get. */
    public static Optional<Mailed> of(MailingDraft draft, Language spoken, Language fallback) {
        return Optional.of(spoken)
                .filter(language -> isSaid(draft.texts(), language))
                .or(() -> Optional.of(fallback).filter(language -> isSaid(draft.texts(), language)))
                .map(language -> said(draft, language));
    }

    private static boolean isSaid(Map<Language, String> texts, Language language) {
        return !texts.getOrDefault(language, "").isBlank();
    }

    private static Mailed said(MailingDraft draft, Language language) {
        String words = draft.texts().getOrDefault(language, "").strip().replaceAll("\\R", "\n");
        Reply reply = new Reply(language, List.of(new Reply.Passage(words), new Reply.Phrase(HOW_TO_STOP)), List.of());
        return new Mailed(words, reply).inFormOf(draft.templates());
    }
}
