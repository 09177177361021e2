package org.openconsult.facilitation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Consultation;
import org.openconsult.consultation.Consultations;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.reply.Reply;

/** What a bot says in a group outside of sessions: a commitment, or an invitation to write to it alone. */
public final class GroupReplies {
    private static final Reply.Phrase INVITATION = new Reply.Phrase("group.invitation");

    private final Catalogs words;
    private final Consultations consultations;

    public GroupReplies(Catalogs words, Consultations consultations) {
        this.words = words;
        this.consultations = consultations;
    }

    /** The commitment with this number, its title and its summary; empty where none was named that there is. */
    public Optional<Reply> commitment(OptionalInt number, Optional<Language> locale) {
        Language language = language(locale);
        return plan().flatMap(plan -> number.stream()
                .mapToObj(plan::commitment)
                .flatMap(Optional::stream)
                .findFirst()
                .map(found -> shown(found, language, plan.defaultLanguage())));
    }

    public Reply invitation(Optional<Language> locale) {
        return new Reply(language(locale), List.of(INVITATION), List.of());
    }

    private static Reply shown(Commitment commitment, Language language, Language fallback) {
        return new Reply(
                language,
                List.of(
                        new Reply.Heading(SessionCards.title(commitment, language, fallback)),
                        new Reply.Passage(commitment.summary().in(language, fallback))),
                List.of());
    }

    private Language language(Optional<Language> locale) {
        Language fallback = plan().map(ActionPlan::defaultLanguage).orElse(Language.ENGLISH);
        return words.closest(locale.orElse(fallback), fallback);
    }

    private Optional<ActionPlan> plan() {
        return consultations.current().map(Consultation::plan);
    }
}
