package org.openconsult.mailing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a mailing is for. */
public enum MailingKind {
    /** A coordinator tells people something. */
    ANNOUNCEMENT,
    /** A rule tells people of a date. */
    REMINDER,
    /** People are told what became of what they said. */
    ANSWERS,
    /** People who have not written yet are asked to. */
    INVITATION;

    /** As it is stored. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for what a newer version of the product knows and this one does not. */
    static Optional<MailingKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
