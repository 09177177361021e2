package org.openconsult.telegram.inbound;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.openconsult.channel.InboundMessage;
import org.openconsult.consultation.Language;

/** What an update is for us. None of them says in its {@code toString} who wrote, where or what. */
public sealed interface Received {

    /**
     * The callback query that the update is. It must be answered, whatever it was for: until then the person's program
     * shows that something is going on.
     */
    default Optional<String> callbackId() {
        return Optional.empty();
    }

    /** A person told us something in private: it is for the reception. */
    record Told(InboundMessage message, Optional<String> callbackId) implements Received {
        @Override
        public String toString() {
            return "Told";
        }
    }

    /**
     * Somebody in a group wants something of us. What is said there becomes a comment only where a session is open.
     *
     * @param chat the group's id
     * @param topic the topic of the group to answer in, where it has such
     * @param language that of who addressed us, as Telegram says
     * @param commitment the number of the one that was named, whether or not there is such a commitment; without it
     *     an invitation is wanted
     * @param said what a person said for it, who is not one that stands for others
     */
    record Addressed(
            long chat,
            OptionalLong topic,
            Optional<Language> language,
            OptionalInt commitment,
            Optional<SaidInGroup> said,
            Optional<String> callbackId)
            implements Received {
        /** By something done there, or by somebody who stands for others. */
        Addressed(
                long chat,
                OptionalLong topic,
                Optional<Language> language,
                OptionalInt commitment,
                Optional<String> callbackId) {
            this(chat, topic, language, commitment, Optional.empty(), callbackId);
        }

        @Override
        public String toString() {
            return "Addressed";
        }
    }

    /**
     * Nothing is to be done.
     *
     * @param kind one of a few words that say what it was: Telegram's name of the kind of update, or ours
     */
    record NotForUs(String kind, Optional<String> callbackId) implements Received {
        NotForUs(String kind) {
            this(kind, Optional.empty());
        }
    }

    /**
     * It cannot be understood at all.
     *
     * @param reason a few words, with nothing of what it holds
     */
    record Poison(String reason, Optional<String> callbackId) implements Received {}
}
