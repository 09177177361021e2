package org.openconsult.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.openconsult.comment.Subject;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Conversations as JSON for storage. What it does not know it leaves out, so that a conversation written by an older or
 * newer version can be read: a step that does not exist here is read as being at rest.
 */
public final class ConversationCodec {
    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .addMixIn(Subject.class, SubjectByName.class)
            .build();

    public String write(Conversation conversation) {
        return mapper.writeValueAsString(conversation);
    }

    /**
     * The conversation that was written.
     *
     * @throws tools.jackson.core.JacksonException when it is no JSON, or not of a conversation
     */
    public Conversation read(String json) {
        return mapper.readValue(json, Conversation.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "about")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Subject.OnCommitment.class, name = "commitment"),
        @JsonSubTypes.Type(value = Subject.WholePlan.class, name = "plan"),
        @JsonSubTypes.Type(value = Subject.Unassigned.class, name = "unassigned")
    })
    private interface SubjectByName {}
}
