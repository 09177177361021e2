package org.openconsult.conversation.talk;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.openconsult.comment.Subject;
import org.openconsult.conversation.Turn;

/** A message that answers which commitment is meant, by its number and never by its place in a list. */
public final class NumberAnswer {
    private final Talk talk;

    public NumberAnswer(Talk talk) {
        this.talk = talk;
    }

    /** What follows from the number; a number that does not exist is asked again; empty when it is no number. */
    public Optional<Turn> then(BiFunction<Integer, Subject, Turn> action) {
        OptionalInt number = talk.number();
        return number.isPresent() ? Optional.of(then(number.getAsInt(), action)) : Optional.empty();
    }

    /** The same for a number that is known. */
    public Turn then(int number, BiFunction<Integer, Subject, Turn> action) {
        Optional<OldNumber> old = OldNumber.of(talk, number);
        return known(number, action)
                .map(turn -> old.map(meant -> meant.noted(turn)).orElse(turn))
                .or(() -> old.map(meant -> meant.led(now -> known(now, action).orElseThrow())))
                .orElseGet(() -> new Misfit(talk).unknown(number));
    }

    private Optional<Turn> known(int number, BiFunction<Integer, Subject, Turn> action) {
        return talk.subject(number).map(subject -> action.apply(number, subject));
    }
}
