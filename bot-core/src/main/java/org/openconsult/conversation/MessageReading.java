package org.openconsult.conversation;

import java.util.List;
import java.util.Optional;
import org.openconsult.comment.Subject;
import org.openconsult.conversation.command.Commands;
import org.openconsult.conversation.talk.Commenting;
import org.openconsult.conversation.talk.EditedMessage;
import org.openconsult.conversation.talk.FilledForm;
import org.openconsult.conversation.talk.LongText;
import org.openconsult.conversation.talk.Misfit;
import org.openconsult.conversation.talk.Opening;
import org.openconsult.conversation.talk.PassedTap;
import org.openconsult.conversation.talk.Talk;
import org.openconsult.conversation.words.Spelling;

/**
 * Decides what a message is: a command, the answer to what was asked, a number, a number with a comment, or words. What
 * is none of the others is words.
 */
final class MessageReading {
    private static final int LONGEST_ANSWER = 30;

    private final Commands commands;

    MessageReading(Commands commands) {
        this.commands = commands;
    }

    Turn answer(Talk talk) {
        return talk.incoming()
                .answeredByProvider()
                .map(answer -> commands.answered(answer, talk))
                .or(() -> new EditedMessage(talk).answer())
                .or(() -> new FilledForm(talk).answer())
                .or(() -> new LongText(talk).answer().filter(piece -> !isShortAnswer(talk)))
                .orElseGet(() -> talk.conversation().optedOut() ? kept(talk) : understood(talk));
    }

    /** What is sent right after a very long text and is clearly no piece of it: a command, a number. */
    private boolean isShortAnswer(Talk talk) {
        return talk.incoming().text().length() <= LONGEST_ANSWER
                && (talk.number().isPresent() || commands.answer(talk).isPresent());
    }

    /**
     * Who wants no messages sees no answer, so nothing is opened, changed or taken back for them: words are kept as
     * comments, and only the way back is open.
     */
    private Turn kept(Talk talk) {
        Optional<Turn> command = commands.answer(talk);
        boolean saysNothingNew = Spelling.isBlank(talk.incoming().text())
                || talk.number().isPresent()
                || command.filter(turn -> !bringsWords(turn)).isPresent();
        return command.filter(turn -> turn.facts().contains(new Fact.OptedIn())
                        || turn.facts().contains(new Fact.OptedOut()))
                .or(() -> saysNothingNew
                        ? Optional.of(new Turn(talk.conversation(), List.of(), List.of()))
                        : numberWithText(talk))
                .orElseGet(() -> talk.conversation().step().words(talk));
    }

    /** A command that nobody sees carried out may still have had words with it. */
    private static boolean bringsWords(Turn turn) {
        return turn.facts().stream()
                .anyMatch(fact -> fact instanceof Fact.CommentMade
                        || fact instanceof Fact.WordsAdded
                        || fact instanceof Fact.WordsReplaced
                        || fact instanceof Fact.PartReplaced);
    }

    private Turn understood(Talk talk) {
        if (Spelling.isBlank(talk.incoming().text())) {
            return new Misfit(talk).because(talk.incoming().attachments().isEmpty() ? "empty" : "attachment.only");
        }
        return new PassedTap(talk)
                .answer()
                .or(() -> commands.answer(talk))
                .or(() -> talk.conversation().step().answer(talk))
                .or(() -> new Opening(talk).of(talk.number()))
                .or(() -> numberWithText(talk))
                .orElseGet(() -> words(talk));
    }

    /**
     * Words, unless they are one word that is nearly a command and nobody asked for words: then the command was meant.
     * What would go on a comment is forgiven less easily, and what would be added to one not at all.
     */
    private Turn words(Talk talk) {
        Turn kept = talk.conversation().step().words(talk);
        boolean isWanted = talk.conversation().step().takesAnyText()
                || kept.facts().stream().anyMatch(Fact.WordsAdded.class::isInstance);
        boolean hasSubject = kept.facts().stream()
                .anyMatch(fact ->
                        fact instanceof Fact.CommentMade made && !(made.subject() instanceof Subject.Unassigned));
        return isWanted ? kept : commands.nearest(talk, hasSubject).orElse(kept);
    }

    private static Optional<Turn> numberWithText(Talk talk) {
        return talk.means()
                .numbers()
                .withText(talk.incoming().text())
                .filter(typed ->
                        !talk.conversation().step().takesAnyText() || (typed.marked() && talk.knows(typed.number())))
                .map(typed -> new Commenting(talk).on(typed.number(), typed.text()));
    }
}
