package org.openconsult.contact;

import java.util.List;

/**
 * Contacts that are taken in together, all of them or none.
 *
 * @param by the name that whoever brings them signs in with
 */
public record ContactBatch(String consultation, String by, List<ContactCard> cards) {
    public ContactBatch {
        cards = List.copyOf(cards);
        if (cards.isEmpty()) {
            throw new IllegalArgumentException("There are no contacts");
        }
    }

    /** How many there are, and nobody's name. */
    @Override
    public String toString() {
        return "ContactBatch[" + cards.size() + "]";
    }
}
