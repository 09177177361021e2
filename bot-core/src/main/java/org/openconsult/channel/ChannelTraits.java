package org.openconsult.channel;

/**
 * What the conversation must know of a channel, so that it need not know which one it is.
 *
 * @param buttons choices are drawn as buttons; without them they are numbered or typed
 * @param carrierKeywords the words that carriers treat as opting out (end, cancel, quit) do so here
 */
public record ChannelTraits(TextMeasure measure, boolean buttons, boolean carrierKeywords) {}
