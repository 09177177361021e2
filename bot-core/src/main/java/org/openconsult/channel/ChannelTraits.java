package org.openconsult.channel;

import java.util.OptionalInt;

/**
 * What the conversation must know of a channel, so that it need not know which one it is.
 *
 * @param buttons choices are drawn as buttons; without them they are numbered or typed
 * @param carrierKeywords the words that carriers treat as opting out (end, cancel, quit) do so here
 * @param forms a commitment is shown whole with a form for a comment under it, and who writes is asked what they speak as
 * @param cutAt a longer text than this, in UTF-16 units, comes as several messages; empty where a text comes whole
 */
public record ChannelTraits(
        TextMeasure measure, boolean buttons, boolean carrierKeywords, boolean forms, OptionalInt cutAt) {

    /** Traits of a channel without forms, where a text comes whole. */
    public ChannelTraits(TextMeasure measure, boolean buttons, boolean carrierKeywords) {
        this(measure, buttons, carrierKeywords, false, OptionalInt.empty());
    }
}
