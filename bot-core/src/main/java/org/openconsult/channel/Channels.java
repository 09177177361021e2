package org.openconsult.channel;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The channels that are on the class path. */
public final class Channels {
    private final Map<ChannelId, Channel> channels;

    public Channels(Collection<Channel> channels) {
        this.channels = channels.stream().collect(Collectors.toUnmodifiableMap(Channel::id, Function.identity()));
    }

    public Optional<Channel> find(ChannelId id) {
        return Optional.ofNullable(channels.get(id));
    }

    /**
     * The channel of a message that came through it.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public Channel get(ChannelId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no channel named " + id));
    }
}
