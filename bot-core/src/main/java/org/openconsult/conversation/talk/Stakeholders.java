package org.openconsult.conversation.talk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.openconsult.conversation.Fact;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.words.Spelling;
import org.openconsult.participant.StakeholderType;

/** What a person speaks as: asked once after a comment, by digit or name. */
public final class Stakeholders {
    private static final List<StakeholderType> OFFERED = List.of(StakeholderType.values());

    private final Talk talk;

    public Stakeholders(Talk talk) {
        this.talk = talk;
    }

    public void offer(Draft draft) {
        for (StakeholderType type : OFFERED) {
            draft.answer(String.valueOf(OFFERED.indexOf(type) + 1), key(type));
        }
    }

    /** The message as one of them; empty when it is none. */
    public Optional<Turn> answered() {
        OptionalInt digit = talk.choice();
        Stream<StakeholderType> meant = OFFERED.stream()
                .filter(type -> digit.isPresent() ? OFFERED.indexOf(type) + 1 == digit.getAsInt() : isNamed(type));
        return meant.findFirst().map(type -> new Thanks(talk)
                .turn("stakeholder.noted", List.of(talk.say(key(type))), new Fact.StakeholderGiven(type)));
    }

    private boolean isNamed(StakeholderType type) {
        return Spelling.plain(talk.say(key(type)))
                .equals(Spelling.plain(talk.incoming().text()));
    }

    private static String key(StakeholderType type) {
        return "stakeholder." + type.word();
    }
}
