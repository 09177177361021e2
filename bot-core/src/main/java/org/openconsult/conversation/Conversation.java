package org.openconsult.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openconsult.comment.CommentId;
import org.openconsult.consultation.Language;
import org.openconsult.conversation.step.Resting;
import org.openconsult.conversation.step.Step;

/**
 * Where a talk with one person stands. Immutable; holds no words of theirs and no address.
 *
 * @param person what stays known from talk to talk
 * @param lastComment what the next words may add to
 * @param misfits how many messages in a row fitted nothing
 * @param lastHeard when the person last wrote
 * @param plan what the numbers in it are about
 * @param step what the next message is read against
 * @param pace how much they were answered lately
 * @param own the comments the person made in this plan, the newest last; of very many the last ones
 * @param session the id of the session that the person takes part in from here, until it ends
 */
public record Conversation(
        Acquaintance person,
        Optional<LastComment> lastComment,
        int misfits,
        Optional<Instant> lastHeard,
        Optional<PlanSeen> plan,
        Step step,
        Pace pace,
        List<CommentId> own,
        Optional<String> session) {
    private static final int MOST_OWN = 100;

    /** What an older version did not write is as with a person never seen before. */
    public Conversation(
            @Nullable Acquaintance person,
            Optional<LastComment> lastComment,
            int misfits,
            Optional<Instant> lastHeard,
            Optional<PlanSeen> plan,
            @Nullable Step step,
            @Nullable Pace pace,
            @Nullable List<CommentId> own,
            Optional<String> session) {
        this.person = person == null ? Acquaintance.stranger() : person;
        this.lastComment = lastComment;
        this.misfits = misfits;
        this.lastHeard = lastHeard;
        this.plan = plan;
        this.step = step == null ? new Resting() : step;
        this.pace = pace == null ? Pace.fresh() : pace;
        this.own = own == null ? List.of() : List.copyOf(own);
        this.session = session;
    }

    /** With a person never seen before. */
    public static Conversation fresh() {
        return new Conversation(
                Acquaintance.stranger(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                new Resting(),
                Pace.fresh(),
                List.of(),
                Optional.empty());
    }

    /** The language the person uses, once it is known and not only assumed. */
    public Optional<Language> language() {
        return person.language();
    }

    /** The id of the plan's district that the person named. */
    public Optional<String> district() {
        return person.district();
    }

    /** The person wants no messages. */
    public boolean optedOut() {
        return person.optedOut();
    }

    /** As a provider may report it: nothing is said to the person about it. */
    public Conversation withOptedOut(boolean optedOut) {
        return with(person.withOptedOut(optedOut));
    }

    public Conversation with(Acquaintance newPerson) {
        return new Conversation(newPerson, lastComment, misfits, lastHeard, plan, step, pace, own, session);
    }

    public Conversation with(Step newStep) {
        return new Conversation(person, lastComment, misfits, lastHeard, plan, newStep, pace, own, session);
    }

    Conversation with(Pace newPace) {
        return new Conversation(person, lastComment, misfits, lastHeard, plan, step, newPace, own, session);
    }

    public Conversation with(LastComment newComment) {
        return new Conversation(person, Optional.of(newComment), misfits, lastHeard, plan, step, pace, own, session);
    }

    public Conversation withoutComment() {
        return new Conversation(person, Optional.empty(), misfits, lastHeard, plan, step, pace, own, session);
    }

    /** One comment more is the person's own. */
    Conversation withOwn(CommentId comment) {
        List<CommentId> all = Stream.concat(own.stream(), Stream.of(comment)).toList();
        List<CommentId> last = all.subList(Math.max(0, all.size() - MOST_OWN), all.size());
        return new Conversation(person, lastComment, misfits, lastHeard, plan, step, pace, last, session);
    }

    /** The person takes part in a session from here, or in none. */
    public Conversation withSession(Optional<String> newSession) {
        return new Conversation(person, lastComment, misfits, lastHeard, plan, step, pace, own, newSession);
    }

    /** The person was told that this number meant something else in the draft. */
    public Conversation withTold(int number) {
        return new Conversation(
                person,
                lastComment,
                misfits,
                lastHeard,
                plan.map(seen -> seen.withTold(number)),
                step,
                pace,
                own,
                session);
    }

    public Conversation withMisfits(int newMisfits) {
        return new Conversation(person, lastComment, newMisfits, lastHeard, plan, step, pace, own, session);
    }

    /**
     * Stands for what was asked last and of which comment, in a few letters: what is tapped later belongs to another
     * question if this is another then.
     */
    public String asked() {
        String question = step + "/" + lastComment.map(LastComment::id);
        return Integer.toString(question.hashCode() & Integer.MAX_VALUE, Character.MAX_RADIX);
    }

    /**
     * As the next message finds it: after a long silence only the person is still known. Where the plan was edited
     * meanwhile its numbers may mean something else, so nothing counts as being read or asked; where there is another
     * plan, there is no last comment either.
     */
    Conversation heardAt(Instant now, Duration idle, PlanSeen current) {
        boolean goesOn = lastHeard.filter(last -> now.isBefore(last.plus(idle))).isPresent();
        boolean samePlan = plan.filter(seen -> seen.id().equals(current.id())).isPresent();
        Optional<PlanSeen> sameNumbers = plan.filter(current::isStill);
        return new Conversation(
                person,
                goesOn && samePlan ? lastComment : Optional.empty(),
                goesOn ? misfits : 0,
                Optional.of(now),
                sameNumbers.or(() -> Optional.of(current)),
                goesOn && sameNumbers.isPresent() ? step : new Resting(),
                pace,
                samePlan ? own : List.of(),
                samePlan ? session : Optional.empty());
    }

    /** As it stands when the answer was not given: no question of it was asked, and nothing was told. */
    public Conversation unheard(Conversation before) {
        return new Conversation(
                person.toldNoMoreThan(before.person),
                lastComment,
                0,
                lastHeard,
                plan.map(seen -> seen.toldNoMoreThan(before.plan)),
                step.unheard(),
                pace,
                own,
                session);
    }
}
