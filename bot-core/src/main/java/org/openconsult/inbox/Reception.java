package org.openconsult.inbox;

import org.openconsult.channel.InboundMessage;

/** The one door for messages of every channel. */
public interface Reception {

    /**
     * Takes a verified message in and answers it.
     *
     * <p>When this returns, the message is stored durably and its effects are certain, once, however often the same
     * message comes again; the same message gets the same answer.
     *
     * @throws ReceptionClosedException when the message could not be stored: tell the provider to try again
     */
    Answer receive(InboundMessage message);
}
