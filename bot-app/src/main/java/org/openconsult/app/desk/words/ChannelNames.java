package org.openconsult.app.desk.words;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openconsult.app.desk.words.PlanWords.Choice;
import org.openconsult.assisted.AssistedChannel;
import org.openconsult.channel.Channel;
import org.openconsult.channel.ChannelId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the desk calls the channels that there are; one without a name in the messages by its id. */
@Component
public class ChannelNames {
    private final List<Channel> channels;
    private final MessageSource words;

    ChannelNames(List<Channel> channels, MessageSource words) {
        this.channels = channels;
        this.words = words;
    }

    /** Those to choose from, and that people can be listened to by somebody at the desk. */
    public List<Choice> choices(Locale locale) {
        return Stream.concat(channels.stream().map(Channel::id), Stream.of(AssistedChannel.ID))
                .map(ChannelId::name)
                .map(name -> new Choice(name, of(name, locale)))
                .toList();
    }

    /** Those through which people can be written to. */
    public List<Choice> sending(Locale locale) {
        return channels.stream()
                .map(channel -> channel.id().name())
                .map(name -> new Choice(name, of(name, locale)))
                .toList();
    }

    public String of(String channel, Locale locale) {
        String name = words.getMessage("channel." + channel, null, channel, locale);
        return name == null ? channel : name;
    }
}
