package org.openconsult.teams;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.openconsult.channel.Channel;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.ChannelTraits;
import org.openconsult.channel.CharacterMeasure;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.reply.Phrasebook;
import org.openconsult.reply.Reply;
import org.openconsult.teams.cards.ReplyCards;

/** Microsoft Teams: cards with buttons and forms on them. */
public final class TeamsChannel implements Channel {
    /** As exports and paths name it. */
    public static final ChannelId ID = new ChannelId("teams");

    /** A commitment is shown whole, its parts folded, so a page is as much as a card surely has room for. */
    private static final CharacterMeasure MEASURE = new CharacterMeasure(1500, 8000, 120, UnaryOperator.identity());

    @Override
    public ChannelId id() {
        return ID;
    }

    @Override
    public ChannelTraits traits() {
        return new ChannelTraits(MEASURE, true, false, true, OptionalInt.empty());
    }

    /** One card, or several where one would be larger than Teams takes; the choices come with the last. */
    @Override
    public List<DrawnMessage> draw(Reply reply, Phrasebook words) {
        return new ReplyCards(words).draw(reply);
    }
}
