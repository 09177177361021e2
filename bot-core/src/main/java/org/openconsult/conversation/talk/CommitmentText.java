package org.openconsult.conversation.talk;

import java.util.stream.Collectors;
import org.openconsult.consultation.Commitment;

/** A commitment as running text, each section with its name. */
final class CommitmentText {
    private CommitmentText() {}

    /** The summary and who leads. */
    static String opening(Talk talk, Commitment commitment) {
        return talk.text(commitment.summary()) + "\n" + talk.say("section.lead", talk.text(commitment.leadAgency()));
    }

    /** All of the template's sections. */
    static String whole(Talk talk, Commitment commitment) {
        CommitmentSections sections = sections(talk, commitment);
        return sections.all().stream().map(sections::line).collect(Collectors.joining("\n"));
    }

    static CommitmentSections sections(Talk talk, Commitment commitment) {
        return new CommitmentSections(
                commitment,
                talk.language(),
                talk.plan().defaultLanguage(),
                talk.means().catalogs());
    }
}
