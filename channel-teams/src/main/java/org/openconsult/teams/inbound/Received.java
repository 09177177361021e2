package org.openconsult.teams.inbound;

import java.util.Optional;
import org.openconsult.channel.Address;
import org.openconsult.channel.InboundMessage;
import org.openconsult.consultation.Language;
import org.openconsult.facilitation.GroupWords;

/** What an activity is for us. None of them says in its {@code toString} who wrote, where or what. */
public sealed interface Received {

    /**
     * A person told us something that is theirs alone: it is for the reception.
     *
     * @param invoke the answer to it is a card in the answer to the request
     */
    record Told(InboundMessage message, boolean invoke) implements Received {
        @Override
        public String toString() {
            return "Told";
        }
    }

    /**
     * Somebody in a group wants something of us.
     *
     * @param alone the same words as that person's own, for where a session makes them a comment
     * @param choice they chose it on a card: what leads no session is theirs alone
     */
    record ToldInGroup(GroupWords words, InboundMessage alone, boolean choice, boolean invoke) implements Received {
        @Override
        public String toString() {
            return "ToldInGroup";
        }
    }

    /**
     * We were added to a group just now: a short greeting is due. Teams says it twice, in two ways.
     *
     * @param reason when, in milliseconds
     */
    record AddedToGroup(Address place, long reason, Optional<Language> language) implements Received {
        @Override
        public String toString() {
            return "AddedToGroup";
        }
    }

    /** We are in a group no more. */
    record LeftGroup(Address place) implements Received {
        @Override
        public String toString() {
            return "LeftGroup";
        }
    }

    /** A meeting began or ended: what Teams says of it here it says nowhere else. */
    record Meeting(Address place) implements Received {
        @Override
        public String toString() {
            return "Meeting";
        }
    }

    /**
     * Nothing is to be done.
     *
     * @param kind one of a few words that say what it was: Teams' name of it, or ours
     */
    record NotForUs(String kind) implements Received {}

    /**
     * An action on a card that we do not know, or not like this: whoever did it learns that nothing came of it.
     *
     * @param reason a few words, with nothing of what it holds
     */
    record WrongInvoke(String reason) implements Received {}

    /** Teams asks for something that we do not offer. */
    record UnknownInvoke() implements Received {}

    /**
     * It cannot be understood at all.
     *
     * @param reason a few words, with nothing of what it holds
     */
    record Poison(String reason) implements Received {}
}
