package org.openconsult.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.command.Commands;
import org.openconsult.conversation.talk.Means;
import org.openconsult.conversation.talk.TakingPart;
import org.openconsult.conversation.talk.Talk;
import org.openconsult.conversation.talk.Welcome;
import org.openconsult.conversation.words.Catalogs;
import org.openconsult.conversation.words.CommandWords;
import org.openconsult.conversation.words.NumberReader;
import org.openconsult.conversation.words.StopPleas;
import org.openconsult.redaction.Redactions;
import org.openconsult.reply.Reply;
import org.openconsult.session.SessionCard;

/**
 * Answers messages. Pure: the same conversation, message and situation give the same turn; it reads no clock, draws no
 * lots, looks nothing up. Safe for use by several threads.
 */
public final class ConversationEngine {
    private final Means means;
    private final MessageReading reading;
    private final FirstLanguage firstLanguage;
    private final AnswerLimit limit;

    /** One that hides the usual personal data in what is published. */
    public ConversationEngine(Catalogs catalogs, ConversationLimits limits, LanguageGuess languageGuess) {
        this(catalogs, limits, languageGuess, Redactions.usual());
    }

    /**
     * One that tells people what of their words is hidden.
     *
     * @param redactions what is hidden in what is published
     */
    public ConversationEngine(
            Catalogs catalogs, ConversationLimits limits, LanguageGuess languageGuess, Redactions redactions) {
        var words = new CommandWords(catalogs);
        means = new Means(
                catalogs, new NumberReader(catalogs), new StopPleas(catalogs), limits, languageGuess, redactions);
        reading = new MessageReading(new Commands(words));
        firstLanguage = new FirstLanguage(catalogs, words, languageGuess);
        limit = new AnswerLimit(limits);
    }

    /** What the message leads to. Never fails for what a person can send. */
    public Turn take(Conversation before, Incoming incoming, Situation situation) {
        Conversation heard = before.heardAt(
                situation.now(),
                means.limits().idle(),
                PlanSeen.of(situation.consultation().plan()));
        Optional<Language> language =
                firstLanguage.of(heard, incoming, situation.consultation().plan());
        Conversation known =
                language.map(heard.person()::withLanguage).map(heard::with).orElse(heard);
        var talk = new Talk(known, incoming, situation, means);
        Turn turn = welcomed(talk, calmed(known, reading.answer(talk)));
        boolean silent = incoming.answeredByProvider().isPresent()
                || (before.optedOut() && turn.conversation().optedOut());
        Turn answered = silent ? unheard(before, turn) : turn;
        return withFacts(owned(limit.limited(before, talk, answered), talk), talk, language);
    }

    /** Whoever wrote something that fits starts with new patience. */
    private static Turn calmed(Conversation before, Turn turn) {
        boolean fitted = turn.conversation().misfits() == before.misfits();
        return fitted ? with(turn.conversation().withMisfits(0), turn) : turn;
    }

    private static Turn welcomed(Talk talk, Turn turn) {
        boolean silent = turn.replies().isEmpty() && !talk.incoming().edits().isEmpty();
        if (turn.conversation().person().met() || silent) {
            return turn;
        }
        var welcome = new Welcome(talk.with(turn.conversation()));
        var replies = new ArrayList<Reply>();
        replies.add(welcome.reply());
        replies.addAll(turn.replies());
        return new Turn(welcome.met(), replies, turn.facts());
    }

    private static Turn unheard(Conversation before, Turn turn) {
        return new Turn(turn.conversation().unheard(before), List.of(), turn.facts());
    }

    /** The conversation knows which comments came from it, and they which session they are a part of. */
    private static Turn owned(Turn turn, Talk talk) {
        Conversation after = turn.conversation();
        List<Fact> facts = new ArrayList<>(turn.facts());
        Optional<SessionCard> session = new TakingPart(talk.with(after)).session();
        for (Fact fact : turn.facts()) {
            if (fact instanceof Fact.CommentMade made) {
                after = after.withOwn(made.comment());
                session.ifPresent(at -> facts.add(new Fact.MadeInSession(made.comment(), at.id(), at.place())));
            }
        }
        return new Turn(after, turn.replies(), facts);
    }

    private static Turn withFacts(Turn turn, Talk talk, Optional<Language> language) {
        boolean toldNow = turn.conversation().person().privacyTold()
                && !talk.conversation().person().privacyTold();
        List<Fact> facts = Stream.of(
                        language
                                .<Fact>map(Fact.LanguageKnown::new)
                                .filter(known -> !turn.facts().contains(known))
                                .stream(),
                        Stream.<Fact>of(new Fact.PrivacyTold(talk.say("privacy.version")))
                                .filter(told -> toldNow),
                        talk.incoming().attachments().stream().map(Fact.AttachmentNoted::new),
                        turn.facts().stream())
                .<Fact>flatMap(kind -> kind)
                .toList();
        return new Turn(turn.conversation(), turn.replies(), facts);
    }

    private static Turn with(Conversation conversation, Turn turn) {
        return new Turn(conversation, turn.replies(), turn.facts());
    }
}
