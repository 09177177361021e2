package org.openconsult.teams.identity;

/** The keys of the Bot Framework cannot be had: nobody can be believed until they can. */
final class KeysUnreachableException extends RuntimeException {
    KeysUnreachableException() {
        super("The Bot Framework's keys cannot be had", null, false, false);
    }
}
