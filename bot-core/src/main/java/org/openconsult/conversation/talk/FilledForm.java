package org.openconsult.conversation.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openconsult.channel.CommentForm;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.conversation.Conversation;
import org.openconsult.conversation.Fact;
import org.openconsult.conversation.LastComment;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.words.Spelling;
import org.openconsult.participant.StakeholderType;

/**
 * A comment that was given by a form: the words, and all that would be asked after them, at once. In a session the talk
 * with the person alone goes on where it was.
 */
public final class FilledForm {
    /** Longer than any name; nobody's comment stands there. */
    private static final int LONGEST_ORGANISATION = 200;

    private final Talk talk;

    public FilledForm(Talk talk) {
        this.talk = talk;
    }

    /** Empty when the message is no form. */
    public Optional<Turn> answer() {
        return talk.incoming().form().map(this::taken);
    }

    private Turn taken(CommentForm form) {
        Optional<Stance> stance = form.stance().flatMap(FilledForm::stance);
        String words = talk.incoming().text();
        if (Spelling.isBlank(words) && stance.isEmpty()) {
            return talk.turn(
                    talk.conversation(),
                    talk.draft().say("form.empty").reply(),
                    who(form).toArray(Fact[]::new));
        }
        Optional<Subject> subject = talk.subject(form.about());
        return subject.map(about -> noted(form, commented(form, about, stance))).orElseGet(() -> gone(form));
    }

    /** The form may have been drawn when the number meant something else. */
    private Turn noted(CommentForm form, Turn turn) {
        return OldNumber.of(talk, form.about()).map(old -> old.noted(turn)).orElse(turn);
    }

    /** The plan has changed since the form was drawn: the words are kept, and what they are about is asked. */
    private Turn gone(CommentForm form) {
        Turn turn = new Commenting(talk).on(form.about(), talk.incoming().text());
        List<Fact> facts = new ArrayList<>(turn.facts());
        facts.addAll(who(form));
        return new Turn(turn.conversation(), turn.replies(), facts);
    }

    private Turn commented(CommentForm form, Subject subject, Optional<Stance> stance) {
        Talk known = form.stakeholderType().isPresent()
                ? talk.with(
                        talk.conversation().with(talk.conversation().person().withWhoAsked()))
                : talk;
        Commenting commenting = new Commenting(known);
        LastComment asWritten = commenting.comment(subject);
        LastComment comment = stance.isPresent() ? asWritten.withStanceTaken() : asWritten;
        List<Fact> facts = new ArrayList<>();
        facts.add(commenting.made(subject, talk.incoming().text()));
        stance.ifPresent(taken -> facts.add(new Fact.StanceTaken(comment.id(), taken)));
        facts.addAll(who(form));
        Receipt receipt = Receipt.ofNew(known).hiding(talk.incoming().text());
        Fact[] all = facts.toArray(Fact[]::new);
        return form.session().isPresent()
                ? apart(receipt.alone("saved", comment, all))
                : receipt.turn("saved", comment, all);
    }

    /** What was said in a session is nothing that the next words in private go on from. */
    private Turn apart(Turn turn) {
        Conversation before = talk.conversation();
        return new Turn(before.with(turn.conversation().person()), turn.replies(), turn.facts());
    }

    private static List<Fact> who(CommentForm form) {
        List<Fact> facts = new ArrayList<>();
        form.stakeholderType()
                .flatMap(StakeholderType::of)
                .ifPresent(type -> facts.add(new Fact.StakeholderGiven(type)));
        form.organisation()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> name.substring(0, Math.min(name.length(), LONGEST_ORGANISATION)))
                .ifPresent(name -> facts.add(new Fact.OrganisationGiven(name)));
        return facts;
    }

    private static Optional<Stance> stance(String word) {
        return List.of(Stance.values()).stream()
                .filter(stance -> stance.name().equalsIgnoreCase(word))
                .findFirst();
    }
}
