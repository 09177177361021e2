package org.openconsult.contact;

import java.time.LocalDate;

/**
 * What proves that somebody agreed to be written to.
 *
 * @param what it is, like a signed list
 * @param given when they agreed
 * @param kept where it can be looked at
 */
public record Consent(String what, LocalDate given, String kept) {

    /** Leaves out the words, which may name somebody. */
    @Override
    public String toString() {
        return "Consent[" + given + "]";
    }
}
