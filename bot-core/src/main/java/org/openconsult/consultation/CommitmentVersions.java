package org.openconsult.consultation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;

/** Each version of each commitment's text, for ever: what exactly a comment was about. One version means one text. */
final class CommitmentVersions {
    private static final String COMMITMENT = "commitment";
    private final MongoCollection<Document> versions;
    private final ActionPlanDocuments documents = new ActionPlanDocuments();

    CommitmentVersions(Storage storage) {
        this.versions = storage.collection(Storage.COMMITMENT_VERSIONS);
    }

    /**
     * Keeps those that are not kept yet.
     *
     * @return the plan, with a higher version wherever its own was already given to another text: by somebody who loads
     *     an edited plan at the same time, or before the commitment was removed and brought back
     */
    ActionPlan keep(ActionPlan plan) {
        List<Commitment> kept = plan.commitments().stream()
                .map(commitment -> keep(plan, commitment))
                .toList();
        return plan.withCommitments(plan.version(), kept);
    }

    /** All that were kept for a plan, commitment by commitment, each read when it is asked for; without a place in the plan. */
    Stream<Commitment> of(String plan) {
        return names(plan).stream()
                .sorted(Comparator.comparing(CommitmentVersions::commitment).thenComparing(CommitmentVersions::version))
                .flatMap(name -> Inserts.find(versions, name).stream())
                .map(kept -> documents.readCommitment(kept.get(COMMITMENT, Document.class)));
    }

    /** A commitment as it was in one version; its number is 0. */
    Optional<Commitment> find(String plan, String commitment, int version) {
        return Inserts.find(versions, String.join("/", plan, commitment, "" + version))
                .map(kept -> documents.readCommitment(kept.get(COMMITMENT, Document.class)));
    }

    /** A slash and what follows on it enclose all names that begin with the plan's and a slash. */
    private List<String> names(String plan) {
        return versions.find(Filters.and(Filters.gte(Inserts.ID, plan + "/"), Filters.lt(Inserts.ID, plan + "0")))
                .projection(Projections.include(Inserts.ID))
                .map(kept -> kept.getString(Inserts.ID))
                .into(new ArrayList<>());
    }

    private static String commitment(String name) {
        return name.substring(0, name.lastIndexOf('/'));
    }

    private static int version(String name) {
        return Integer.parseInt(name.substring(name.lastIndexOf('/') + 1));
    }

    private Commitment keep(ActionPlan plan, Commitment commitment) {
        Commitment candidate = commitment;
        while (!isKept(plan, candidate)) {
            candidate = candidate.withVersion(candidate.version() + 1);
        }
        return candidate;
    }

    private boolean isKept(ActionPlan plan, Commitment commitment) {
        String id = String.join("/", plan.id(), commitment.id(), "" + commitment.version());
        Document text = text(plan, commitment);
        if (Inserts.insert(versions, new Document(Inserts.ID, id).append(COMMITMENT, text))) {
            return true;
        }
        return Inserts.find(versions, id)
                .filter(known -> text.equals(known.get(COMMITMENT)))
                .isPresent();
    }

    /** Without its number: that is a place in the plan and no part of the text. */
    private Document text(ActionPlan plan, Commitment commitment) {
        Document text = documents
                .write(plan.withCommitments(plan.version(), List.of(commitment)))
                .getList("commitments", Document.class)
                .get(0);
        text.remove("number");
        return text;
    }
}
