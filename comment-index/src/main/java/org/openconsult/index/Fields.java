package org.openconsult.index;

/** What a comment is found by. */
final class Fields {
    static final String ID = "id";
    static final String VERSION = "version";
    static final String AUTHOR_VERSION = "author_version";
    static final String REVISIONS = "revisions";
    static final String CONSULTATION = "consultation";
    static final String PARTICIPANT = "participant";
    /** Tells people apart; equal for one person only, but for a chance of one in 2^64. */
    static final String PERSON = "person";
    /** In milliseconds since 1970. */
    static final String RECEIVED = "received";
    /** Puts those of the same moment in an order. */
    static final String TIE = "tie";

    static final String CHANNEL = "channel";
    static final String COMMITMENT = "commitment";
    static final String COMMITMENT_VERSION = "commitment_version";
    static final String DISTRICT = "district";
    static final String LANGUAGE = "language";
    static final String STANCE = "stance";
    static final String STATUS = "status";
    static final String STAKEHOLDER_TYPE = "stakeholder_type";
    static final String SESSION = "session";
    static final String THEME = "theme";
    static final String CAMPAIGN = "campaign";
    static final String RECEIPT = "receipt";
    /** The words, with their places. */
    static final String TEXT = "text";
    /** The beginnings of the words. */
    static final String BEGINNING = "beginning";
    /** What nearly the same text has in common. */
    static final String TWIN = "twin";

    static final String SIGNATURE = "signature";

    private Fields() {}
}
