package org.openconsult.redaction;

/** What inside a text tells who somebody is or how to reach them. */
public enum PersonalData {
    PHONE("phone"),
    E_MAIL("e-mail"),
    /** Of a card, a person or an account. */
    NUMBER("number"),
    /** A name or another detail that somebody at the desk marked. */
    BY_HAND("masked");

    private final String word;

    PersonalData(String word) {
        this.word = word;
    }

    /** As it stands in a masked text and in an export. */
    public String word() {
        return word;
    }
}
