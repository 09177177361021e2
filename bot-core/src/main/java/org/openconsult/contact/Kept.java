package org.openconsult.contact;

import java.util.Optional;

/**
 * What came of taking in one contact.
 *
 * @param contact as it is now; nothing of one who was left out
 */
record Kept(How how, Optional<Contact> contact) {
    static final Kept LEFT_OUT = new Kept(How.LEFT_OUT, Optional.empty());

    enum How {
        ADDED,
        UPDATED,
        AS_IT_WAS,
        /** Whoever is reached there asked to be forgotten, or was taken off the list. */
        LEFT_OUT
    }
}
