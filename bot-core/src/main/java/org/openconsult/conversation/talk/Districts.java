package org.openconsult.conversation.talk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openconsult.consultation.District;
import org.openconsult.conversation.Acquaintance;
import org.openconsult.conversation.Conversation;
import org.openconsult.conversation.Fact;
import org.openconsult.conversation.Turn;
import org.openconsult.conversation.step.Step;
import org.openconsult.conversation.words.Spelling;

/** Where in the country a person lives: asked once after a comment, by digit or name. */
public final class Districts {
    private final Talk talk;
    private final List<District> districts;

    public Districts(Talk talk) {
        this.talk = talk;
        this.districts = talk.plan().districts();
    }

    public void offer(Draft draft) {
        for (District district : districts) {
            draft.answerNamed(String.valueOf(districts.indexOf(district) + 1), talk.text(district.name()));
        }
    }

    /** The message as a district, with what the talk goes on with; empty when it is none of them. */
    public Optional<Turn> answered(Step next) {
        OptionalInt digit = talk.choice();
        return districts.stream()
                .filter(district ->
                        digit.isPresent() ? districts.indexOf(district) + 1 == digit.getAsInt() : isNamed(district))
                .findFirst()
                .map(district -> given(district, next));
    }

    /** Whether the person is to be asked; nobody is twice. */
    boolean areToBeAsked() {
        Acquaintance person = talk.conversation().person();
        return !person.districtAsked() && person.district().isEmpty() && !districts.isEmpty();
    }

    private boolean isNamed(District district) {
        String typed = Spelling.plain(talk.incoming().text());
        return district.name().texts().values().stream().map(Spelling::plain).anyMatch(typed::equals);
    }

    private Turn given(District district, Step next) {
        Conversation after = talk.conversation()
                .with(talk.conversation().person().withDistrict(district.id()))
                .with(next);
        return talk.turn(
                after,
                talk.draft()
                        .say("district.noted", talk.text(district.name()))
                        .command("list")
                        .reply(),
                new Fact.DistrictGiven(district.id()));
    }
}
