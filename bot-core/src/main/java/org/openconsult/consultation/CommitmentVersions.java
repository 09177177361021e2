package org.openconsult.consultation;

import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.Document;
import org.openconsult.storage.Storage;
import org.openconsult.storage.VersionedDocuments;

/** Each version of each commitment's text, for ever: what exactly a comment was about. */
final class CommitmentVersions {
    private final MongoCollection<Document> versions;
    private final ActionPlanDocuments documents = new ActionPlanDocuments();

    CommitmentVersions(Storage storage) {
        this.versions = storage.collection(Storage.COMMITMENT_VERSIONS);
    }

    /** Keeps those that are not kept yet. */
    void keep(ActionPlan plan) {
        List<Document> commitments = documents.write(plan).getList("commitments", Document.class);
        for (Document commitment : commitments) {
            String id = String.join("/", plan.id(), commitment.getString("id"), "" + commitment.getInteger("version"));
            VersionedDocuments.insert(
                    versions, new Document(VersionedDocuments.ID, id).append("commitment", commitment));
        }
    }
}
