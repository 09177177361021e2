package org.openconsult.consultation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Action plans as documents to store. Dates are ISO 8601 text, a language is its tag, a text is a document by language;
 * the order of languages, OGP values and all lists is kept. Fields that a document has beside these, such as its
 * {@code _id}, are ignored when it is read.
 */
public final class ActionPlanDocuments {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .setMixInAnnotation(Language.class, LanguageAsTag.class)
                    .setMixInAnnotation(LocalizedText.class, TextByLanguage.class)
                    .setMixInAnnotation(Commitment.class, ValuesInOrder.class))
            .build();

    /** The plan as a new document that may be changed. */
    public Document write(ActionPlan plan) {
        return Document.parse(MAPPER.writeValueAsString(plan));
    }

    /**
     * The plan a document was written from.
     *
     * @throws tools.jackson.core.JacksonException if the document is not a plan's
     */
    public ActionPlan read(Document document) {
        return MAPPER.convertValue(document, ActionPlan.class);
    }

    /** A commitment's text alone, without a number: its place in a plan is 0. */
    Commitment readCommitment(Document text) {
        return MAPPER.convertValue(new Document(text).append("number", 0), Commitment.class);
    }

    interface LanguageAsTag {
        @JsonValue
        String tag();
    }

    /** Jackson would sort them. */
    interface ValuesInOrder {
        @JsonDeserialize(as = LinkedHashSet.class)
        Set<OgpValue> ogpValues();
    }

    private record TextByLanguage(@JsonValue Map<Language, String> texts) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        private TextByLanguage {}
    }
}
