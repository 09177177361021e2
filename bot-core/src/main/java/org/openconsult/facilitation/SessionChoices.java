package org.openconsult.facilitation;

import java.util.List;
import java.util.stream.Stream;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.consultation.Commitment;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.reply.Reply.Choice;
import org.openconsult.reply.Reply.PlanLabel;

/** What a facilitator can pick from instead of typing. */
final class SessionChoices {
    private final Catalogs words;
    private final ActionPlan plan;
    private final Language language;

    SessionChoices(Catalogs words, ActionPlan plan, Language language) {
        this.words = words;
        this.plan = plan;
        this.language = language;
    }

    /** @param open whether a session goes on there, which can be led on or closed */
    List<Choice> offered(boolean open) {
        Stream<Choice> commitments = plan.commitments().stream().map(this::commitment);
        Stream<Choice> leading = open ? Stream.of(command("next"), command("close")) : Stream.empty();
        return Stream.concat(commitments, leading).toList();
    }

    private Choice commitment(Commitment commitment) {
        String title = SessionCards.title(commitment, language, plan.defaultLanguage());
        return new Choice(session() + " " + commitment.number(), new PlanLabel(title), Choice.Kind.ANSWER);
    }

    private Choice command(String name) {
        String typed =
                session() + " " + words.words(language, "session." + name).get(0);
        return new Choice(typed, new PlanLabel(typed), Choice.Kind.ANSWER);
    }

    private String session() {
        return words.words(language, "session.word").get(0);
    }
}
