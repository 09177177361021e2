package org.openconsult.comment;

import java.util.Locale;

/** Why a comment is kept from being published. Its author is told, and exports say it. */
public enum HidingReason {
    /** It says who somebody is or where they live, in a way that masking cannot mend. */
    PERSONAL_DATA,
    /** It insults somebody, threatens them or calls for hatred. */
    INSULT,
    ADVERTISING,
    /** It has nothing to do with what is consulted on. */
    NOT_ABOUT_THE_PLAN,
    /** The same person sent the same words twice by mistake. */
    DUPLICATE,
    /** Something else, which a note for colleagues must say. */
    OTHER;

    /** As it is stored and exported: small letters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
