package org.openconsult.conversation.talk;

import java.util.List;
import java.util.Optional;
import org.openconsult.conversation.Turn;

/**
 * A choice that was tapped on an older message, when the talk is at something else: an answer must not be taken for the
 * answer to another question, nor a page turned that is not seen.
 */
public final class PassedTap {
    private final Talk talk;

    public PassedTap(Talk talk) {
        this.talk = talk;
    }

    /** Empty when the choice still means what it meant. */
    public Optional<Turn> answer() {
        boolean passed = talk.incoming()
                .asked()
                .filter(then -> !then.equals(talk.conversation().asked()))
                .isPresent();
        return passed ? means() : Optional.empty();
    }

    private Optional<Turn> means() {
        boolean onlyThen = talk.choice().isPresent() || talk.says("command.more") || talk.says("command.back");
        if (onlyThen) {
            return Optional.of(new Turn(
                    talk.conversation(),
                    List.of(talk.draft().say("tap.passed").command("list").reply()),
                    List.of()));
        }
        return new Opening(talk).of(talk.number());
    }
}
