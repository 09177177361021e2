package org.openconsult.assisted;

import org.openconsult.channel.ChannelId;

/** How people reach us whom somebody at the desk listens to: no program brings or sends anything on it. */
public final class AssistedChannel {
    public static final ChannelId ID = new ChannelId("assisted");

    private AssistedChannel() {}
}
