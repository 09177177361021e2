package org.openconsult.turn;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.openconsult.comment.Subject;
import org.openconsult.conversation.Fact;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a committed turn for the short time between its commit and the end of its effects. */
final class TurnCodec {
    private final JsonMapper mapper = JsonMapper.builder()
            .addMixIn(Fact.class, NamedFact.class)
            .addMixIn(Subject.class, NamedSubject.class)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    String write(CommittedTurn turn) {
        return mapper.writeValueAsString(turn);
    }

    CommittedTurn read(String json) {
        return mapper.readValue(json, CommittedTurn.class);
    }

    /** Names that stay when a class is renamed. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Fact.CommentMade.class, name = "comment_made"),
        @JsonSubTypes.Type(value = Fact.WordsAdded.class, name = "words_added"),
        @JsonSubTypes.Type(value = Fact.StanceTaken.class, name = "stance_taken"),
        @JsonSubTypes.Type(value = Fact.SubjectChosen.class, name = "subject_chosen"),
        @JsonSubTypes.Type(value = Fact.CommentWithdrawn.class, name = "comment_withdrawn"),
        @JsonSubTypes.Type(value = Fact.LanguageKnown.class, name = "language_known"),
        @JsonSubTypes.Type(value = Fact.DistrictGiven.class, name = "district_given"),
        @JsonSubTypes.Type(value = Fact.OptedOut.class, name = "opted_out"),
        @JsonSubTypes.Type(value = Fact.OptedIn.class, name = "opted_in"),
        @JsonSubTypes.Type(value = Fact.AttachmentNoted.class, name = "attachment_noted")
    })
    private interface NamedFact {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "about")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Subject.OnCommitment.class, name = "commitment"),
        @JsonSubTypes.Type(value = Subject.WholePlan.class, name = "general"),
        @JsonSubTypes.Type(value = Subject.Unassigned.class, name = "unassigned")
    })
    private interface NamedSubject {}
}
