package org.openconsult.answering;

import java.util.List;
import org.openconsult.channel.ChannelId;

/**
 * What telling people would be, before anybody is told.
 *
 * @param people how many there is something to tell; some of them may want no messages
 * @param channels how many of them wrote where, those of most people first
 */
public record AnswersPreview(long people, List<OnChannel> channels) {
    public AnswersPreview {
        channels = List.copyOf(channels);
    }

    /**
     * The people of one channel.
     *
     * @param drawn for how many of them messages were drawn: some hundreds at most
     * @param segments of all that were drawn
     * @param example one of them, of which each character is the product's or a coordinator's
     */
    public record OnChannel(ChannelId channel, long people, long drawn, long segments, String example) {

        /** How many segments all would be, about. */
        public long about() {
            return drawn == 0 ? 0 : (segments * people + drawn - 1) / drawn;
        }
    }
}
