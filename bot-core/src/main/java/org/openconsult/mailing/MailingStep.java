package org.openconsult.mailing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done with a mailing that was scheduled. */
public enum MailingStep {
    /** Nothing more goes out for now, whatever was seen of it. What a provider has already is not called back. */
    PAUSE,
    /** It goes on. */
    RESUME,
    /** Nothing more goes out, for good. What a provider has already is not called back. */
    CANCEL;

    /** By its name in small letters. */
    public static Optional<MailingStep> named(String word) {
        return Stream.of(values())
                .filter(step -> step.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
