package org.openconsult.delivery;

/** How far a message is on its way to a person, for people to read. */
public enum DeliveryStage {
    /** Nothing was done yet. */
    WAITING,
    /** It is being sent. */
    SENDING,
    /** It was surely not sent, and is tried again. */
    AGAIN,
    /** It may have been sent; nobody knows yet. */
    UNKNOWN,
    /** The provider has it. */
    ACCEPTED,
    /** The provider has sent it. */
    SENT,
    /** The provider could not bring it to the person. */
    FAILED,
    /** It reached the person's phone. */
    DELIVERED,
    /** The person has seen it. */
    READ,
    /** The person wants no messages, or cannot be reached there. */
    STOPPED,
    /** It could not be sent, and waits for a coordinator. */
    DEAD,
    /** It was not sent in time. */
    EXPIRED
}
