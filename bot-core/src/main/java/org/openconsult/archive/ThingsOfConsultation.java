package org.openconsult.archive;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openconsult.audit.AuditEntry;
import org.openconsult.audit.AuditThing;
import org.openconsult.campaign.Campaign;
import org.openconsult.campaign.Campaigns;
import org.openconsult.comment.CommentDocuments;
import org.openconsult.response.Target;
import org.openconsult.storage.Inserts;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/** Tells what belongs to one consultation from what belongs to others. */
final class ThingsOfConsultation {
    static final Set<AuditThing.Kind> KINDS = Set.of(
            AuditThing.Kind.CONSULTATION,
            AuditThing.Kind.COMMENT,
            AuditThing.Kind.THEME,
            AuditThing.Kind.CHANGE,
            AuditThing.Kind.CAMPAIGN,
            AuditThing.Kind.TARGETS,
            AuditThing.Kind.MEETING,
            AuditThing.Kind.RESPONSE,
            AuditThing.Kind.PHASE);

    private final Storage storage;
    private final String consultation;
    private final Set<String> meetings;
    private final Set<String> campaigns;

    /** @param meetings those of the consultation that may be told of */
    ThingsOfConsultation(Storage storage, String consultation, Set<String> meetings) {
        this.storage = storage;
        this.consultation = consultation;
        this.meetings = Set.copyOf(meetings);
        this.campaigns =
                Campaigns.of(storage, consultation).stream().map(Campaign::id).collect(Collectors.toSet());
    }

    /** Those of the entries that are about one of its things. */
    List<AuditEntry> only(List<AuditEntry> entries) {
        Set<String> comments = comments(entries);
        return entries.stream()
                .filter(entry -> belongs(entry.thing(), comments))
                .toList();
    }

    private boolean belongs(AuditThing thing, Set<String> comments) {
        return switch (thing.kind()) {
            case COMMENT -> comments.contains(thing.id());
            case MEETING -> meetings.contains(thing.id());
            case CAMPAIGN -> campaigns.contains(thing.id());
            case THEME, CHANGE -> thing.id().equals(consultation) || thing.id().startsWith(consultation + "/");
            case RESPONSE ->
                answered(thing).map(comments::contains).orElseGet(() -> thing.id()
                        .startsWith(consultation + "/"));
            default -> thing.id().equals(consultation);
        };
    }

    /** The comment that a response is to; empty for one to something else. */
    private Optional<String> answered(AuditThing response) {
        String toComments = new Target(Target.Kind.COMMENT, "").name(consultation);
        return Optional.of(response.id())
                .filter(id -> id.startsWith(toComments))
                .map(id -> id.substring(toComments.length()));
    }

    /** Of the comments that entries are about, those of the consultation that are no trials: no comment moves to another. */
    private Set<String> comments(List<AuditEntry> entries) {
        Stream<String> answered = entries.stream()
                .map(AuditEntry::thing)
                .filter(thing -> thing.kind() == AuditThing.Kind.RESPONSE)
                .flatMap(thing -> answered(thing).stream());
        List<String> firstVersions = Stream.concat(named(entries).stream(), answered)
                .distinct()
                .map(comment -> Versions.name(comment, 1))
                .toList();
        Set<String> ours = new HashSet<>();
        if (!firstVersions.isEmpty()) {
            storage.collection(Storage.COMMENTS)
                    .find(Filters.in(Inserts.ID, firstVersions))
                    .projection(Projections.include(Versions.ID, CommentDocuments.CONSULTATION, CommentDocuments.TRIAL))
                    .forEach(comment -> {
                        if (consultation.equals(comment.getString(CommentDocuments.CONSULTATION))
                                && !comment.getBoolean(CommentDocuments.TRIAL, false)) {
                            ours.add(comment.getString(Versions.ID));
                        }
                    });
        }
        return ours;
    }

    /** What is masked by hand in each of the comments that entries are about. */
    Map<String, List<String>> masks(List<AuditEntry> entries) {
        Map<String, List<String>> masks = new HashMap<>();
        storage.versions(Storage.COMMENTS)
                .newestOf(named(entries))
                .forEach((id, comment) -> masks.put(id, CommentDocuments.masks(comment)));
        return masks;
    }

    private static Set<String> named(List<AuditEntry> entries) {
        return entries.stream()
                .map(AuditEntry::thing)
                .filter(thing -> thing.kind() == AuditThing.Kind.COMMENT)
                .map(AuditThing::id)
                .collect(Collectors.toSet());
    }
}
