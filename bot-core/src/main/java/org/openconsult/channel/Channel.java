package org.openconsult.channel;

import java.util.List;
import org.openconsult.reply.Phrasebook;
import org.openconsult.reply.Reply;

/**
 * A kind of place where people talk to us: how much fits there and how a reply looks. Present as soon as its module is
 * on the class path; what carries its messages is a {@link Transport}.
 */
public interface Channel {

    ChannelId id();

    ChannelTraits traits();

    /** Draws what is meant as messages of this channel. Pure; never empty. */
    List<DrawnMessage> draw(Reply reply, Phrasebook words);
}
