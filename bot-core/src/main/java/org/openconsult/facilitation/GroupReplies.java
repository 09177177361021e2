package org.openconsult.facilitation;

import java.util.ArrayList;
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
                .mapToObj(asked -> plan.commitment(asked)
                        .map(found -> shown(List.of(), found, language, plan.defaultLanguage()))
                        .or(() -> formerly(plan, asked, language)))
                .flatMap(Optional::stream)
                .findFirst());
    }

    /** A number of the draft, where it is in one commitment of the final plan. */
    private static Optional<Reply> formerly(ActionPlan plan, int number, Language language) {
        return plan.drafted(number)
                .map(plan::became)
                .filter(became -> became.size() == 1)
                .map(became -> became.get(0))
                .map(now -> shown(
                        List.of(new Reply.Phrase("became.on", "" + number, "" + now.number())),
                        now,
                        language,
                        plan.defaultLanguage()));
    }

    public Reply invitation(Optional<Language> locale) {
        return new Reply(language(locale), List.of(INVITATION), List.of());
    }

    private static Reply shown(List<Reply.Phrase> first, Commitment commitment, Language language, Language fallback) {
        List<Reply.Part> parts = new ArrayList<>(first);
        parts.add(new Reply.Heading(SessionCards.title(commitment, language, fallback)));
        parts.add(new Reply.Passage(commitment.summary().in(language, fallback)));
        return new Reply(language, parts, List.of());
    }

    private Language language(Optional<Language> locale) {
        Language fallback = plan().map(ActionPlan::defaultLanguage).orElse(Language.ENGLISH);
        return words.closest(locale.orElse(fallback), fallback);
    }

    private Optional<ActionPlan> plan() {
        return consultations.current().map(Consultation::plan);
    }
}
