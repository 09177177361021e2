package org.openconsult.app.coordinator;

/** Somebody who signed in, by whatever way. */
public interface SignedIn {
    String username();

    /** The version of the account at that time; with another one they are signed in no more. */
    long version();
}
