package org.openconsult.channel;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the conversation must know of a channel, so that it need not know which one it is.
 *
 * @param buttons choices are drawn as buttons; without them they are numbered or typed
 * @param carrierKeywords the words that carriers treat as opting out (end, cancel, quit) do so here
 * @param forms a commitment is shown whole with a form for a comment under it, and who writes is asked what they speak as
 * @param cutAt a longer text than this, in UTF-16 units, comes as several messages; empty where a text comes whole
 * @param answerWindow how long after their last message somebody can be written to; empty where that is so at any time
 */
public record ChannelTraits(
        TextMeasure measure,
        boolean buttons,
        boolean carrierKeywords,
        boolean forms,
        OptionalInt cutAt,
        Optional<Duration> answerWindow) {

    /** Traits of a channel where people can be written to at any time. */
    public ChannelTraits(
            TextMeasure measure, boolean buttons, boolean carrierKeywords, boolean forms, OptionalInt cutAt) {
        this(measure, buttons, carrierKeywords, forms, cutAt, Optional.empty());
    }

    /** Traits of a channel without forms, where a text comes whole. */
    public ChannelTraits(TextMeasure measure, boolean buttons, boolean carrierKeywords) {
        this(measure, buttons, carrierKeywords, false, OptionalInt.empty());
    }
}
