package org.openconsult.export;

import java.util.Locale;

/** How much about people an export may tell. Addresses and receipt codes are in none of them. */
public enum ExportProfile {
    /** For everybody: masked texts, none of hidden or withdrawn comments, no pseudonym. */
    PUBLIC,
    /** For those who evaluate: pseudonyms and all texts, masked. */
    ANALYST,
    /** For administrators with a reason: texts as people wrote them. */
    RESTRICTED;

    /**
     * The profile by its name in small letters.
     *
     * @throws WrongParameterException if there is none of that name
     */
    public static ExportProfile named(String name) {
        return WordParameter.read("profile", name, values());
    }

    /** The name in small letters. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
