package org.openconsult.response;

import com.mongodb.client.model.Filters;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.bson.Document;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.AuditedVersions;
import org.openconsult.audit.DeskChange;
import org.openconsult.audit.Outcome;
import org.openconsult.consultation.ActionPlan;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/**
 * The responses of all consultations, one to each thing that can be answered, kept as all its versions. One is drafted, reviewed
 * by somebody who wrote nothing of it, and published; what was published is told until another text has gone the same way.
 */
public final class Responses {
    private final Storage storage;
    private final Versions responses;
    private final AuditedVersions changes;
    private final Targets targets;
    private final PublishedResponses published;
    private final InstantSource clock;

    public Responses(Storage storage, AuditTrail trail, PublishedResponses published, InstantSource clock) {
        this.storage = storage;
        this.responses = storage.versions(Storage.RESPONSES);
        this.changes = AuditedVersions.in(storage, Storage.RESPONSES, trail);
        this.targets = new Targets(storage);
        this.published = published;
        this.clock = clock;
    }

    /**
     * Writes a text, the first or another. What is published stays so meanwhile. Not possible where the plan has nothing of
     * that kind.
     *
     * @param seen the version that the writer saw; 0 where there was none
     */
    public Outcome draft(ActionPlan plan, Target target, long seen, ResponseText text, String who) {
        if (!targets.exist(plan, target)) {
            return Outcome.NOT_POSSIBLE;
        }
        return changes.changeOrBegin(
                target.name(plan.id()),
                seen,
                change(
                        plan.id(),
                        target,
                        AuditAction.RESPONSE_DRAFTED,
                        who,
                        before -> isSame(before, text)
                                ? Optional.of(before)
                                : Optional.of(ResponseDocuments.drafted(
                                        before, plan.id(), target, text, who, clock.instant()))));
    }

    /** Says that it can be published. Not possible for whoever wrote at it, and for what is no draft. */
    public Outcome review(String consultation, Target target, long seen, String who) {
        return changes.change(
                target.name(consultation),
                seen,
                change(consultation, target, AuditAction.RESPONSE_REVIEWED, who, before -> Optional.of(before)
                        .filter(ResponseDocuments::isDrafted)
                        .filter(draft -> !ResponseDocuments.authors(draft).contains(who))
                        .map(draft -> ResponseDocuments.reviewed(draft, who, clock.instant()))));
    }

    /** Tells it to everybody from now on. Not possible for what was not reviewed. */
    public Outcome publish(String consultation, Target target, long seen, String who) {
        Outcome outcome = changes.change(
                target.name(consultation),
                seen,
                change(consultation, target, AuditAction.RESPONSE_PUBLISHED, who, before -> Optional.of(before)
                        .filter(ResponseDocuments::isReviewed)
                        .map(reviewed -> ResponseDocuments.published(reviewed, who, clock.instant()))));
        published.changed();
        return outcome;
    }

    /** The response to a thing as it stands; empty where nobody has begun one. */
    public Optional<Response> find(String consultation, Target target) {
        return responses
                .newest(target.name(consultation))
                .filter(document -> !Versions.isTombstone(document))
                .map(ResponseDocuments::read);
    }

    /** All versions of the response to a thing, the first first. */
    public List<Response> history(String consultation, Target target) {
        String name = target.name(consultation);
        return LongStream.rangeClosed(1, responses.newestNumber(name))
                .mapToObj(version -> responses.find(name, version))
                .flatMap(Optional::stream)
                .filter(document -> !Versions.isTombstone(document))
                .map(ResponseDocuments::read)
                .toList();
    }

    /** The responses of a consultation as they stand, what was changed last first. */
    public List<Response> of(String consultation) {
        return newest(storage, consultation).stream()
                .map(ResponseDocuments::read)
                .sorted(Comparator.comparing(Response::at).reversed().thenComparing(response -> response.target()
                        .name(consultation)))
                .toList();
    }

    /** What is published of a consultation, the most specific first and then the newest. */
    public static List<Answer> published(Storage storage, String consultation) {
        return newest(storage, consultation).stream()
                .flatMap(document -> ResponseDocuments.answer(document).stream())
                .sorted(Comparator.comparing((Answer answer) -> answer.target().kind())
                        .thenComparing(Answers.NEWEST_FIRST))
                .toList();
    }

    private static List<Document> newest(Storage storage, String consultation) {
        Map<String, Document> newest = new HashMap<>();
        storage.collection(Storage.RESPONSES)
                .find(Filters.eq(ResponseDocuments.CONSULTATION, consultation))
                .forEach(version -> newest.merge(
                        version.getString(Versions.ID),
                        version,
                        (one, other) -> one.getLong(Versions.VERSION) > other.getLong(Versions.VERSION) ? one : other));
        return newest.values().stream()
                .filter(document -> !Versions.isTombstone(document))
                .toList();
    }

    private static boolean isSame(Document before, ResponseText text) {
        return !before.isEmpty() && ResponseDocuments.read(before).text().equals(text);
    }

    private static DeskChange change(
            String consultation,
            Target target,
            AuditAction action,
            String who,
            Function<Document, Optional<Document>> change) {
        return new DeskChange(
                who,
                action,
                new AuditThing(AuditThing.Kind.RESPONSE, target.name(consultation)),
                "",
                change,
                ResponseDocuments::summary);
    }
}
