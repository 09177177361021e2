package org.openconsult.benchmarks.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openconsult.conversation.Fact;
import org.openconsult.conversation.Turn;

/** One of the things that people do in a talk: what they said before, what they say, and what must be true then. */
@SuppressWarnings("Immutable") // Its lists are.
public enum Step {
    LIST(0, "LIST"),
    READ(1, "LIST", "3"),
    COMMENT(Fact.CommentMade.class, 2, "LIST", "3", "we need nurses in our village"),
    LONG_COMMENT(Fact.CommentMade.class, 2, "LIST", "3", "we need nurses in our village and a road. ".repeat(25)),
    MORE_WORDS(Fact.WordsAdded.class, 1, "3 we need nurses", "and a road that is open when it rains. ".repeat(25)),
    STANCE(Fact.StanceTaken.class, 1, "3 we need nurses", "1"),
    DISTRICT(Fact.DistrictGiven.class, 2, "3 we need nurses", "1", "6"),
    UNKNOWN_WORDS(Fact.CommentMade.class, 1, "LIST", "qwerty"),
    JOURNEY(Fact.DistrictGiven.class, 0, "LIST", "3", "we need nurses in our village", "1", "6");

    private final Optional<Class<? extends Fact>> fact;
    private final List<String> before;
    private final List<String> messages;

    Step(int before, String... messages) {
        this(Optional.empty(), before, messages);
    }

    Step(Class<? extends Fact> fact, int before, String... messages) {
        this(Optional.of(fact), before, messages);
    }

    Step(Optional<Class<? extends Fact>> fact, int before, String... messages) {
        this.fact = fact;
        this.before = List.of(messages).subList(0, before);
        this.messages = List.of(messages).subList(before, messages.length);
    }

    List<String> before() {
        return before;
    }

    List<String> messages() {
        return messages;
    }

    /** Whether it is what its name says: what takes no time may have been something else. */
    boolean isDoneBy(Turn turn) {
        return fact.map(wanted -> turn.facts().stream().anyMatch(wanted::isInstance))
                .orElseGet(() -> turn.facts().stream().noneMatch(Fact.CommentFact.class::isInstance)
                        && !turn.replies().isEmpty());
    }

    /** As it is in a figure's name. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
