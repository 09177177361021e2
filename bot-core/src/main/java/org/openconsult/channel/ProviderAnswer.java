package org.openconsult.channel;

/** What a provider understood by itself and has answered already, by whatever word it was asked for. */
public enum ProviderAnswer {
    /** The person gets no more messages. */
    STOP,
    /** The person gets messages again. */
    START,
    /** The person was told who is behind the number. */
    HELP
}
