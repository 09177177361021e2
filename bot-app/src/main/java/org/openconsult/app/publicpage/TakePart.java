package org.openconsult.app.publicpage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openconsult.app.desk.words.ChannelNames;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.Entrance;
import org.openconsult.channel.Entrance.Way;
import org.openconsult.channel.Transport;
import org.openconsult.consultation.Commitment;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How people take part, by each way that is set up and known. */
@Component
class TakePart {
    private final List<Entrance> entrances;
    private final List<Transport> transports;
    private final ChannelNames channels;
    private final MessageSource messages;

    TakePart(List<Entrance> entrances, List<Transport> transports, ChannelNames channels, MessageSource messages) {
        this.entrances = List.copyOf(entrances);
        this.transports = List.copyOf(transports);
        this.channels = channels;
        this.messages = messages;
    }

    /**
     * One way in.
     *
     * @param channel as people call it
     * @param shown a number or a name; empty where there is neither
     * @param link empty where there is none
     * @param code the address of the QR code
     * @param how what to do there, in a sentence
     */
    record Card(String channel, String shown, String link, String code, String how) {}

    /** Ways to the beginning. */
    List<Card> ways(Addresses paths, Locale locale) {
        return cards(OptionalInt.empty(), paths::code, "public.how.", locale);
    }

    /** Ways to one commitment. */
    List<Card> ways(Commitment commitment, Addresses paths, Locale locale) {
        return cards(
                OptionalInt.of(commitment.number()),
                entrance -> paths.code(entrance, commitment.id()),
                "public.how.on.",
                locale);
    }

    /** The way in of one name; empty where it is not known. */
    Optional<Way> way(String entrance, OptionalInt commitment) {
        return entrances.stream()
                .filter(known -> known.id().equals(entrance))
                .findFirst()
                .flatMap(known -> known.way(commitment));
    }

    private List<Card> cards(OptionalInt commitment, UnaryOperator<String> code, String how, Locale locale) {
        Stream<Card> open = entrances.stream().flatMap(entrance -> entrance.way(commitment).stream()
                .map(way -> new Card(
                        channels.of(entrance.channel().name(), locale),
                        way.shown(),
                        way.link(),
                        code.apply(entrance.id()),
                        how(how, entrance.channel(), commitment, locale))));
        return Stream.concat(open, told(how, commitment, locale)).toList();
    }

    private String how(String how, ChannelId channel, OptionalInt commitment, Locale locale) {
        Object[] number = {commitment.orElse(0)};
        String general = messages.getMessage(how + "other", number, locale);
        return String.valueOf(messages.getMessage(how + channel.name(), number, general, locale));
    }

    /** Channels without numbers and links, of which there is something to say all the same. */
    private Stream<Card> told(String how, OptionalInt commitment, Locale locale) {
        Set<ChannelId> open = entrances.stream().map(Entrance::channel).collect(Collectors.toSet());
        Object[] number = {commitment.orElse(0)};
        return transports.stream()
                .map(Transport::channel)
                .distinct()
                .filter(channel -> !open.contains(channel))
                .flatMap(channel ->
                        Optional.ofNullable(messages.getMessage(how + channel.name(), number, null, locale)).stream()
                                .map(sentence -> new Card(channels.of(channel.name(), locale), "", "", "", sentence)));
    }
}
