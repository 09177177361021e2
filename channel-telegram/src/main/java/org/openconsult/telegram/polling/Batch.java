package org.openconsult.telegram.polling;

/** What Telegram had when it was asked. */
enum Batch {
    /** Nothing new. */
    NOTHING,
    /** Updates that were taken in. */
    TAKEN,
    /** Updates without a number by which they could be confirmed: they come again at once. */
    NAMELESS
}
