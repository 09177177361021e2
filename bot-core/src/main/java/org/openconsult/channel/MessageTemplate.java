package org.openconsult.channel;

import java.util.List;

/**
 * A form of words that a provider has approved beforehand.
 *
 * @param name what the provider calls it
 * @param variables what is put into its places, in their order
 */
public record MessageTemplate(String name, List<String> variables) {
    public MessageTemplate {
        variables = List.copyOf(variables);
    }

    /** Leaves out what is put into it. */
    @Override
    public String toString() {
        return "MessageTemplate[" + name + "]";
    }
}
