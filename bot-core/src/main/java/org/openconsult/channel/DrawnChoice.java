package org.openconsult.channel;

/**
 * A choice as the person sees it.
 *
 * @param value what comes back when it is taken, and what one types where there are no buttons
 */
public record DrawnChoice(String label, String value) {}
