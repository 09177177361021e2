package org.openconsult.turn;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.openconsult.channel.DrawnMessage;
import org.openconsult.comment.Subject;
import org.openconsult.conversation.Fact;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a turn decided and what it said. */
final class TurnCodec {
    private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};
    private static final TypeReference<List<DrawnMessage>> SAID = new TypeReference<>() {};

    private final JsonMapper mapper = JsonMapper.builder()
            .addMixIn(Fact.class, NamedFact.class)
            .addMixIn(Subject.class, NamedSubject.class)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    String writeFacts(List<Fact> facts) {
        return mapper.writerFor(FACTS).writeValueAsString(facts);
    }

    List<Fact> readFacts(String json) {
        return mapper.readValue(json, FACTS);
    }

    String writeSaid(List<DrawnMessage> said) {
        return mapper.writeValueAsString(said);
    }

    List<DrawnMessage> readSaid(String json) {
        return mapper.readValue(json, SAID);
    }

    /** Names that stay when a class is renamed. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Fact.CommentMade.class, name = "comment_made"),
        @JsonSubTypes.Type(value = Fact.WordsAdded.class, name = "words_added"),
        @JsonSubTypes.Type(value = Fact.WordsReplaced.class, name = "words_replaced"),
        @JsonSubTypes.Type(value = Fact.PartReplaced.class, name = "part_replaced"),
        @JsonSubTypes.Type(value = Fact.StanceTaken.class, name = "stance_taken"),
        @JsonSubTypes.Type(value = Fact.SubjectChosen.class, name = "subject_chosen"),
        @JsonSubTypes.Type(value = Fact.CommentWithdrawn.class, name = "comment_withdrawn"),
        @JsonSubTypes.Type(value = Fact.MadeInSession.class, name = "made_in_session"),
        @JsonSubTypes.Type(value = Fact.StakeholderGiven.class, name = "stakeholder_given"),
        @JsonSubTypes.Type(value = Fact.OrganisationGiven.class, name = "organisation_given"),
        @JsonSubTypes.Type(value = Fact.FacilitatorLinked.class, name = "facilitator_linked"),
        @JsonSubTypes.Type(value = Fact.LanguageKnown.class, name = "language_known"),
        @JsonSubTypes.Type(value = Fact.DistrictGiven.class, name = "district_given"),
        @JsonSubTypes.Type(value = Fact.OptedOut.class, name = "opted_out"),
        @JsonSubTypes.Type(value = Fact.OptedIn.class, name = "opted_in"),
        @JsonSubTypes.Type(value = Fact.PrivacyTold.class, name = "privacy_told"),
        @JsonSubTypes.Type(value = Fact.AnotherPerson.class, name = "another_person"),
        @JsonSubTypes.Type(value = Fact.Forgotten.class, name = "forgotten"),
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
