package org.openconsult.mailing;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openconsult.delivery.DeliveryStages;

/** What became of one recipient of a mailing. */
public enum Mark {
    /** Their turn has not come. */
    WAITING('.', Group.WAITING),
    /** Their message waits to be handed to a provider. */
    ON_ITS_WAY('w', Group.WAITING),
    /** A provider has it. */
    SENT('s', Group.SENT),
    /** It reached their phone. */
    DELIVERED('d', Group.DELIVERED),
    /** The provider could not bring it, or did not take it. */
    FAILED('f', Group.FAILED),
    /** It may have been sent or not; it is not sent again unless a coordinator wants that. */
    IN_DOUBT('?', Group.IN_DOUBT),
    /** They wanted no more messages before it went out, or the provider says that they cannot get any. */
    STOPPED('x', Group.NOT_WRITTEN),
    /** It was taken back before it went out. */
    TAKEN_BACK('c', Group.NOT_WRITTEN),
    /** They want no messages. */
    OPTED_OUT('o', Group.NOT_WRITTEN),
    /** They asked that nothing is known of them. */
    ERASED('e', Group.NOT_WRITTEN),
    /** They have not written anything: somebody who wrote from there before was erased. */
    NEVER_WROTE('v', Group.NOT_WRITTEN),
    /** Somebody else writes from that phone now. */
    ANOTHER_WRITES('n', Group.NOT_WRITTEN),
    /** Their channel allows to write first only shortly after they wrote, or in an approved form, which is missing. */
    OUT_OF_WINDOW('u', Group.NOT_WRITTEN),
    /** No provider that is set up can send it. */
    NOBODY_SENDS('p', Group.NOT_WRITTEN),
    /** It is more than one message of their channel takes. */
    TOO_LONG('l', Group.NOT_WRITTEN),
    /** They were written to as often as anybody may be. */
    TOO_OFTEN('q', Group.NOT_WRITTEN),
    /** There is nothing to tell them. */
    NOTHING_TO_SAY('0', Group.NOT_WRITTEN),
    /** It is a trial in the simulator, and nobody. */
    TRIAL('t', Group.NOT_WRITTEN),
    /** What is stored of them cannot be read. */
    DAMAGED('b', Group.FAILED);

    private static final Map<Character, Mark> BY_LETTER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(mark -> mark.letter, Function.identity()));

    private final char letter;
    private final Group group;

    Mark(char letter, Group group) {
        this.letter = letter;
        this.group = group;
    }

    /** How progress is shown. */
    public enum Group {
        WAITING,
        SENT,
        DELIVERED,
        FAILED,
        IN_DOUBT,
        NOT_WRITTEN
    }

    public Group group() {
        return group;
    }

    /** Whether a provider may still say something else, or a coordinator may have it sent again. */
    boolean isFollowed() {
        return this == ON_ITS_WAY || this == SENT || this == IN_DOUBT || this == FAILED;
    }

    /** What is told of a message that was on its way. */
    static Mark of(DeliveryStages.Known known) {
        return switch (known.stage()) {
            case WAITING, SENDING, AGAIN, UNKNOWN -> ON_ITS_WAY;
            case ACCEPTED, SENT -> SENT;
            case DELIVERED, READ -> DELIVERED;
            case FAILED -> FAILED;
            case STOPPED -> STOPPED;
            case DEAD -> known.doubted() ? IN_DOUBT : FAILED;
            case EXPIRED -> TAKEN_BACK;
        };
    }

    char letter() {
        return letter;
    }

    /** What a newer version of the product wrote and this one does not know counts as damaged. */
    static Mark of(char letter) {
        return Optional.ofNullable(BY_LETTER.get(letter)).orElse(DAMAGED);
    }
}
