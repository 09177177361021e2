package org.openconsult.mailing;

/** What came of putting one recipient's message on its way. */
public sealed interface Posted {

    /**
     * It is on its way, by this call or an earlier one.
     *
     * @param number tells the message from others to the same recipient, where its name needs that; 0 where it does not
     */
    record OnItsWay(long number) implements Posted {}

    /** It is not, and will not be. */
    record Not(Mark why) implements Posted {}
}
