package org.openconsult.app.coordinator;

import java.util.regex.Pattern;

/** The name that somebody signs in with. */
public final class AccountName {
    public static final int LONGEST = 100;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private AccountName() {}

    /** Whether an account may have it: HTTP Basic ends a name at the first colon (RFC 7617), and all of it can be seen. */
    public static boolean isPossible(String name) {
        return !name.isBlank()
                && name.equals(name.strip())
                && name.length() <= LONGEST
                && !name.contains(":")
                && !INVISIBLE.matcher(name).find();
    }
}
