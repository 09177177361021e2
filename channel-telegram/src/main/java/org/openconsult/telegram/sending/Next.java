package org.openconsult.telegram.sending;

/** What a refusal leads to. */
enum Next {
    /** Nothing: what was wanted is there. */
    NOTHING,
    /** It is sent as a new message, since the one it was to replace cannot be changed. */
    SEND_ANEW,
    /** Nothing more to this chat. */
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
