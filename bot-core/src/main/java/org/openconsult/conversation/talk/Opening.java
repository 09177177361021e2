package org.openconsult.conversation.talk;

import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.words.TypedNumber;

/** Opens what a number stands for. */
public final class Opening {
    private final Talk talk;

    public Opening(Talk talk) {
        this.talk = talk;
    }

    /** What a number opens, where one was given. */
    public Optional<Turn> of(OptionalInt number) {
        return number.isPresent() ? Optional.of(of(number.getAsInt())) : Optional.empty();
    }

    /** The commitment to read, or the whole plan to write about; a number that does not exist is a misfit. */
    public Turn of(int number) {
        if (number == TypedNumber.WHOLE_PLAN) {
            return new WritingPrompt(talk).on(number);
        }
        Optional<OldNumber> old = OldNumber.of(talk, number);
        return read(number)
                .map(turn -> old.map(meant -> meant.noted(turn)).orElse(turn))
                .or(() -> old.map(meant -> meant.led(now -> read(now).orElseThrow())))
                .orElseGet(() -> new Misfit(talk).unknown(number));
    }

    private Optional<Turn> read(int number) {
        return talk.commitment(number).flatMap(commitment -> new CommitmentPages(talk, commitment).page(0));
    }
}
