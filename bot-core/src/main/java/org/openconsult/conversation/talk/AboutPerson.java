package org.openconsult.conversation.talk;

import org.openconsult.conversation.Acquaintance;
import org.openconsult.conversation.step.Commented;
import org.openconsult.conversation.step.DistrictAsked;
import org.openconsult.conversation.step.StakeholderAsked;
import org.openconsult.conversation.step.Step;

/** What is asked about the person after a comment: one thing at a time, each once. */
final class AboutPerson {
    private final Talk talk;

    AboutPerson(Talk talk) {
        this.talk = talk;
    }

    /** What comes after a comment when nothing else is asked. */
    Step nextStep() {
        if (talk.situation().channel().forms() && !talk.conversation().person().whoAsked()) {
            return new StakeholderAsked();
        }
        return new Districts(talk).areToBeAsked() ? new DistrictAsked(new Commented()) : new Commented();
    }

    /** What is asked once counts as asked now. */
    static Acquaintance asked(Acquaintance person, Step step) {
        if (step instanceof StakeholderAsked) {
            return person.withWhoAsked();
        }
        return step instanceof DistrictAsked ? person.withDistrictAsked() : person;
    }
}
