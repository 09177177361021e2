package org.openconsult.app.coordinator;

import java.util.Locale;

/** What an identity provider knows somebody by. */
final class Identity {
    /** The longest e-mail address there is. */
    static final int LONGEST = 254;

    private Identity() {}

    /** E-mail addresses are the same in any letters, and people type them so. */
    static String plain(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }
}
