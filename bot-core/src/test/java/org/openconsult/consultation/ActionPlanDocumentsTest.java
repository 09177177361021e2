package org.openconsult.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;
import org.openconsult.consultation.plan.SamplePlan;

class ActionPlanDocumentsTest {
    private final ActionPlanDocuments documents = new ActionPlanDocuments();
    private final ActionPlan sample = SamplePlan.load();

    @Test
    void readsBackExactlyWhatWasWritten() {
        assertThat(documents.read(throughTheDriver(documents.write(sample)))).isEqualTo(sample);
    }

    @Test
    void keepsAdditionalInformation() {
        Document document = documents.write(sample);
        document.getList("commitments", Document.class)
                .get(0)
                .put("additionalInformation", new Document("en", "Paid by the ministry"));

        ActionPlan read = documents.read(document);

        assertThat(read.commitments().get(0).additionalInformation())
                .hasValue(new LocalizedText(Map.of(Language.ENGLISH, "Paid by the ministry")));
        assertThat(documents.read(documents.write(read))).isEqualTo(read);
    }

    @Test
    void writesDatesLanguagesAndTextsPlainly() {
        Document document = documents.write(sample);

        assertThat(document.getEmbedded(List.of("dates", "start"), String.class))
                .isEqualTo("2021-01-01");
        assertThat(document.getString("timeZone")).isEqualTo("America/Belize");
        assertThat(document.getList("languages", String.class)).containsExactly("en", "es");
        assertThat(document.getEmbedded(List.of("title", "es"), String.class)).startsWith("Plan de Acción");
        assertThat(document.getList("commitments", Document.class).get(0))
                .containsEntry(
                        "ogpValues", List.of("TRANSPARENCY", "PUBLIC_PARTICIPATION", "TECHNOLOGY_AND_INNOVATION"));
    }

    @Test
    void keepsTheOrderOfLanguagesAndOgpValues() {
        Document document = documents.write(sample);
        document.put("title", new Document("es", "Plan").append("en", "Plan"));
        document.getList("commitments", Document.class)
                .get(0)
                .put("ogpValues", List.of("PUBLIC_PARTICIPATION", "ACCOUNTABILITY"));

        ActionPlan read = documents.read(throughTheDriver(documents.write(documents.read(document))));

        assertThat(read.title().texts().keySet()).containsExactly(Language.SPANISH, Language.ENGLISH);
        assertThat(read.commitments().get(0).ogpValues())
                .containsExactly(OgpValue.PUBLIC_PARTICIPATION, OgpValue.ACCOUNTABILITY);
    }

    @Test
    void readsAPlanThatWasStoredBeforeDistrictsHadAPlaceOnAMap() {
        Document document = documents.write(sample);
        document.getList("districts", Document.class).forEach(district -> district.remove("tile"));

        assertThat(documents.read(document).districts())
                .extracting(District::tile)
                .containsOnly(Optional.empty());
    }

    @Test
    void ignoresWhatStorageAddsToADocument() {
        Document document = documents.write(sample).append("_id", "bz").append("loadedBy", "somebody");

        assertThat(documents.read(document)).isEqualTo(sample);
    }

    private static Document throughTheDriver(Document document) {
        BsonDocument stored = document.toBsonDocument();
        return new DocumentCodec()
                .decode(new BsonDocumentReader(stored), DecoderContext.builder().build());
    }
}
