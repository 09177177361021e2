package org.openconsult.channel;

/** What a provider reports of a message it was handed, in the order in which it can happen. */
public enum DeliveryStatus {
    /** Waiting at the provider. */
    ACCEPTED,
    /** On its way. */
    SENT,
    /** It did not reach the person. A provider may still find out later that it did. */
    FAILED,
    /** It reached the person's phone. */
    DELIVERED,
    /** The person has seen it. */
    READ
}
