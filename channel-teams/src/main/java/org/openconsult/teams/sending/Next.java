package org.openconsult.teams.sending;

/** What a refusal leads to. */
enum Next {
    /** It is sent as a new message, since the one it was to replace is not there. */
    SEND_ANEW,
    /** It is sent without its card. */
    SEND_PLAIN,
    /** Nothing more to this person or place. */
    STOP,
    /** Never as it is. */
    GIVE_UP,
    /** Later, when there is less to do. */
    PAUSE,
    /** Later, for everybody: something must be mended first. */
    HOLD,
    /** It may have been sent. */
    DOUBT
}
