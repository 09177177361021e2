package org.openconsult.channel;

/** A provider that carries a channel's messages. There is one for each provider whose settings are given. */
public interface Transport {

    ChannelId channel();

    /** The provider's name as an operator knows it: {@code Twilio}. */
    String provider();
}
