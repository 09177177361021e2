package org.openconsult.teams.played;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.channel.Channel;
import org.openconsult.channel.ChannelId;
import org.openconsult.channel.ChannelTraits;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.channel.TextMeasure;
import org.openconsult.reply.Phrasebook;
import org.openconsult.reply.Reply;
import org.openconsult.reply.ReplyText;
import org.openconsult.teams.TeamsChannel;

/** Stands for Teams where it does not matter how a reply looks. */
public final class DrawingChannel implements Channel {
    @Override
    public ChannelId id() {
        return TeamsChannel.ID;
    }

    @Override
    public ChannelTraits traits() {
        return new ChannelTraits(new Ample(), true, false, true, OptionalInt.empty());
    }

    @Override
    public List<DrawnMessage> draw(Reply reply, Phrasebook words) {
        return List.of(new DrawnMessage(new ReplyText(reply, words).withoutChoices(), List.of(), Optional.empty(), 1));
    }

    private static final class Ample implements TextMeasure {
        @Override
        public boolean fitsPrompt(String text) {
            return true;
        }

        @Override
        public boolean fitsPage(String text) {
            return true;
        }

        @Override
        public int titleLength() {
            return 80;
        }
    }
}
