package org.openconsult.conversation.talk;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openconsult.comment.Subject;
import org.openconsult.consultation.DateRange;
import org.openconsult.consultation.Phase;
import org.openconsult.conversation.Acquaintance;
import org.openconsult.conversation.Conversation;
import org.openconsult.conversation.Fact;
import org.openconsult.conversation.LastComment;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.step.Assigning;
import org.openconsult.conversation.step.Commented;
import org.openconsult.conversation.step.StanceAsked;
import org.openconsult.conversation.step.Step;
import org.openconsult.redaction.PersonalData;
import org.openconsult.redaction.PersonalDataMask;
import org.openconsult.reply.Reply;

/**
 * Answers words that were taken in: what was saved and under which code, and the one question that comes next. The very
 * first says what is published, too.
 */
public final class Receipt {
    private final Talk talk;
    private final Optional<Reply.Phrase> opening;
    private final boolean isFirst;
    private final Set<PersonalData> hidden;
    private final boolean pleadsToStop;

    /** For what happens to a comment later. */
    public Receipt(Talk talk) {
        this(talk, Optional.empty(), false, Set.of(), talk.pleadsToStop());
    }

    private Receipt(
            Talk talk,
            Optional<Reply.Phrase> opening,
            boolean isFirst,
            Set<PersonalData> hidden,
            boolean pleadsToStop) {
        this.talk = talk;
        this.opening = opening;
        this.isFirst = isFirst;
        this.hidden = hidden;
        this.pleadsToStop = pleadsToStop;
    }

    /** For a new comment: says, too, when the consultation is not open. */
    static Receipt ofNew(Talk talk) {
        return new Receipt(talk, Optional.empty(), true, Set.of(), talk.pleadsToStop());
    }

    /** With a phrase in front. */
    Receipt saying(String key, String... arguments) {
        return saying(new Reply.Phrase(key, arguments));
    }

    Receipt saying(Reply.Phrase phrase) {
        return new Receipt(talk, Optional.of(phrase), isFirst, hidden, pleadsToStop);
    }

    /** Says, too, what of these words is hidden where they are published. */
    Receipt hiding(String text) {
        PersonalDataMask mask = talk.means().redactions().of(talk.plan().country());
        Set<PersonalData> found = new TreeSet<>(mask.mask(text).counts().keySet());
        return new Receipt(talk, opening, isFirst, found, pleadsToStop);
    }

    /** The comment is about this now. */
    public Turn about(String said, LastComment comment, Subject subject) {
        return turn(said, comment.about(subject), new Fact.SubjectChosen(comment.id(), subject));
    }

    Turn turn(String said, LastComment comment, Fact... facts) {
        return turn(said, comment, next(comment), facts);
    }

    Turn turn(String said, LastComment comment, Step wanted, Fact... facts) {
        Step step = affordable(said, comment, wanted);
        Conversation after = talk.conversation().with(comment).with(step).with(told(step));
        return talk.turn(after, reply(said, comment, step), facts);
    }

    /** With no question after it. */
    Turn alone(String said, LastComment comment, Fact... facts) {
        return turn(said, comment, new Commented(), facts);
    }

    private Step next(LastComment comment) {
        if (comment.subject() instanceof Subject.Unassigned) {
            return new Assigning();
        }
        if (comment.subject() instanceof Subject.OnCommitment && !comment.stanceTaken()) {
            return new StanceAsked();
        }
        return new AboutPerson(talk).nextStep();
    }

    /**
     * A question can wait when the message would grow too long by it; what the words are about cannot. Who asks to be left
     * in peace is asked nothing else, and that only where there is room.
     */
    private Step affordable(String said, LastComment comment, Step step) {
        boolean asksSubject = step instanceof Assigning;
        if (pleadsToStop && !asksSubject) {
            return new Commented();
        }
        boolean mustBeAsked = asksSubject && !pleadsToStop;
        return mustBeAsked || talk.fitsPrompt(reply(said, comment, step)) ? step : new Commented();
    }

    private Acquaintance told(Step step) {
        Acquaintance person = talk.conversation().person().withMet().withPrivacyTold(true);
        return AboutPerson.asked(person, step);
    }

    /** Where there is no room for all of it, what is said in front is left out first, and then what is hidden. */
    private Reply reply(String said, LastComment comment, Step step) {
        return Stream.<Supplier<Reply>>of(
                        () -> reply(said, comment, step, mustBeSaid().or(() -> opening), hidden),
                        () -> reply(said, comment, step, mustBeSaid(), hidden))
                .map(Supplier::get)
                .filter(talk::fitsPrompt)
                .findFirst()
                .orElseGet(() -> reply(said, comment, step, mustBeSaid(), Set.of()));
    }

    /** Who asks to be left in peace is told how, before all else. */
    private Optional<Reply.Phrase> mustBeSaid() {
        return pleadsToStop ? Optional.of(new Reply.Phrase("stop.offer")) : Optional.empty();
    }

    private Reply reply(
            String said, LastComment comment, Step step, Optional<Reply.Phrase> front, Set<PersonalData> masked) {
        return talk.fitted(titleLength -> {
            Draft draft = talk.draft();
            front.ifPresent(draft::add);
            SubjectPhrase.say(talk, draft, said, comment, titleLength);
            if (isFirst) {
                sayWhenNotOpen(draft);
            }
            if (!masked.isEmpty()) {
                draft.say("hidden", kinds(masked));
            }
            if (!talk.conversation().person().privacyTold()) {
                draft.say("privacy.line");
            }
            step.ask(talk, draft);
            return draft.reply();
        });
    }

    private String kinds(Set<PersonalData> masked) {
        return masked.stream().map(kind -> talk.say("hidden." + kind.word())).collect(Collectors.joining(", "));
    }

    private void sayWhenNotOpen(Draft draft) {
        DateRange open = talk.plan().publicConsultation();
        if (talk.phase() == Phase.DRAFT) {
            draft.say("saved.early", Dates.shown(open.start(), talk.spoken().locale()));
        } else if (talk.phase() != Phase.OPEN) {
            draft.say("saved.late", Dates.shown(open.end(), talk.spoken().locale()));
        }
    }
}
