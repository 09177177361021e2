package org.openconsult.conversation.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openconsult.channel.CommentForm;
import org.openconsult.comment.Stance;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.Commitment;
import org.openconsult.conversation.Conversation;
import org.openconsult.conversation.Fact;
import org.openconsult.conversation.LastComment;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.words.Spelling;
import org.openconsult.participant.StakeholderType;
import org.openconsult.reply.Reply;

/**
 * A comment that was given by a form: the words, and all that would be asked after them, at once. It is about what the form
 * named, however the plan has changed since; where that is not known any more the words are kept and it is asked. In a session
 * the talk with the person alone goes on where it was.
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
        return commented(form, about(form).orElseGet(Subject.Unassigned::new), stance);
    }

    /** What the form named, wherever the plan has it by now. Empty where that is not sure: a number alone may mean another by now. */
    private Optional<Subject> about(CommentForm form) {
        return form.commitment().isPresent()
                ? form.commitment().flatMap(this::whereNow)
                : Optional.of(form.about())
                        .filter(number -> OldNumber.of(talk, number).isEmpty())
                        .flatMap(talk::subject);
    }

    private Optional<Subject> whereNow(String commitment) {
        return talk.plan()
                .commitment(commitment)
                .map(Commitment::number)
                .or(() -> OldNumber.of(talk, commitment).flatMap(OldNumber::only))
                .flatMap(talk::subject);
    }

    /** Who reads something else in the receipt than on the form is told why. */
    private Optional<Reply.Phrase> opening(CommentForm form) {
        return form.commitment().isPresent()
                ? form.commitment()
                        .flatMap(id -> OldNumber.of(talk, id))
                        .filter(old -> old.number() == form.about())
                        .map(OldNumber::told)
                : new Commenting(talk).notKnown(form.about());
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
        Receipt ofNew = Receipt.ofNew(known).hiding(talk.incoming().text());
        Receipt receipt = opening(form).map(ofNew::saying).orElse(ofNew);
        Fact[] all = facts.toArray(Fact[]::new);
        return form.session().isPresent() && !(subject instanceof Subject.Unassigned)
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
