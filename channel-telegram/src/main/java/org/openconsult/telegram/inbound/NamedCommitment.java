package org.openconsult.telegram.inbound;

import java.util.OptionalInt;
import org.openconsult.conversation.words.NumberReader;
import org.openconsult.conversation.words.TypedNumber;

/** Finds the commitment that somebody in a group names. */
final class NamedCommitment {
    private final NumberReader numbers;

    NamedCommitment(NumberReader numbers) {
        this.numbers = numbers;
    }

    /** The number that is all that is said, or a marked one before other words; the whole plan, 0, is no commitment. */
    OptionalInt in(String said) {
        OptionalInt alone = numbers.alone(said);
        OptionalInt named = alone.isPresent()
                ? alone
                : numbers.withText(said).filter(TypedNumber::marked).stream()
                        .mapToInt(TypedNumber::number)
                        .findFirst();
        return named.stream().filter(number -> number != TypedNumber.WHOLE_PLAN).findFirst();
    }
}
