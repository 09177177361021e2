package org.openconsult.conversation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.conversation.command.Commands;
import org.openconsult.conversation.talk.Commenting;
import org.openconsult.conversation.talk.CommitmentPages;
import org.openconsult.conversation.talk.EditedMessage;
import org.openconsult.conversation.talk.Misfit;
import org.openconsult.conversation.talk.Talk;
import org.openconsult.conversation.talk.WritingPrompt;
import org.openconsult.conversation.words.Spelling;
import org.openconsult.conversation.words.TypedNumber;

/**
 * Decides what a message is: a command, the answer to what was asked, a number, a number with a comment, or words. What
 * is none of the others is words.
 */
final class MessageReading {
    private final Commands commands;

    MessageReading(Commands commands) {
        this.commands = commands;
    }

    Turn answer(Talk talk) {
        return talk.incoming()
                .answeredByProvider()
                .map(answer -> commands.answered(answer, talk))
                .or(() -> new EditedMessage(talk).answer())
                .orElseGet(() -> talk.conversation().optedOut() ? kept(talk) : understood(talk));
    }

    /**
     * Who wants no messages sees no answer, so nothing is opened, changed or taken back for them: words are kept as
     * comments, and only the way back is open.
     */
    private Turn kept(Talk talk) {
        Optional<Turn> command = commands.answer(talk);
        boolean saysNothingNew =
                Spelling.isBlank(talk.incoming().text()) || talk.number().isPresent() || command.isPresent();
        return command.filter(turn -> turn.facts().contains(new Fact.OptedIn())
                        || turn.facts().contains(new Fact.OptedOut()))
                .or(() -> saysNothingNew
                        ? Optional.of(new Turn(talk.conversation(), List.of(), List.of()))
                        : numberWithText(talk))
                .orElseGet(() -> talk.conversation().step().words(talk));
    }

    private Turn understood(Talk talk) {
        if (Spelling.isBlank(talk.incoming().text())) {
            return new Misfit(talk).because(talk.incoming().attachments().isEmpty() ? "empty" : "attachment.only");
        }
        return commands.answer(talk)
                .or(() -> talk.conversation().step().answer(talk))
                .or(() -> number(talk))
                .or(() -> numberWithText(talk))
                .orElseGet(() -> talk.conversation().step().words(talk));
    }

    private static Optional<Turn> number(Talk talk) {
        OptionalInt number = talk.number();
        return number.isPresent() ? Optional.of(opened(talk, number.getAsInt())) : Optional.empty();
    }

    private static Turn opened(Talk talk, int number) {
        if (number == TypedNumber.WHOLE_PLAN) {
            return new WritingPrompt(talk).on(number);
        }
        return talk.commitment(number)
                .flatMap(commitment -> new CommitmentPages(talk, commitment).page(0))
                .orElseGet(() -> new Misfit(talk).unknown(number));
    }

    private static Optional<Turn> numberWithText(Talk talk) {
        return talk.means()
                .numbers()
                .withText(talk.incoming().text())
                .filter(typed -> !talk.conversation().step().takesAnyText()
                        || (typed.marked() && talk.subject(typed.number()).isPresent()))
                .map(typed -> new Commenting(talk).on(typed.number(), typed.text()));
    }
}
