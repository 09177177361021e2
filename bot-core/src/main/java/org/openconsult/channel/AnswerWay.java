package org.openconsult.channel;

/** How an answer reaches the person. */
public enum AnswerWay {
    /** In the answer to the request that brought the message. */
    IN_REQUEST,
    /** By a sending of its own. */
    BY_SENDING,
    /** Not at all: who sent it cannot be written to. It is kept all the same. */
    NONE
}
