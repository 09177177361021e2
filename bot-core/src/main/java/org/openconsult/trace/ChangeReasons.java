package org.openconsult.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.openconsult.audit.AuditAction;
import org.openconsult.audit.AuditThing;
import org.openconsult.audit.AuditTrail;
import org.openconsult.audit.AuditedVersions;
import org.openconsult.audit.DeskChange;
import org.openconsult.audit.Outcome;
import org.openconsult.storage.Storage;
import org.openconsult.storage.Versions;

/**
 * The reasons for the changes of all commitments, by the version that each change made. They can be given with an edit and any time
 * after it; each change of them is in the audit trail before it takes effect, and all that was ever said is kept.
 */
public final class ChangeReasons {
    private final Versions stored;
    private final AuditedVersions changes;

    public ChangeReasons(Storage storage, AuditTrail trail) {
        this.stored = storage.versions(Storage.CHANGE_REASONS);
        this.changes = AuditedVersions.in(storage, Storage.CHANGE_REASONS, trail);
    }

    /** Those for what a version of a commitment changed. */
    public GivenReasons of(String consultation, String commitment, int version) {
        return ReasonDocuments.read(
                stored.newest(name(consultation, commitment, version)).orElseGet(Document::new));
    }

    /** Those for all that was changed after a version, up to and with another; the first ones first. */
    public List<ChangeReason> between(String consultation, String commitment, int after, int upTo) {
        List<String> names = IntStream.rangeClosed(after + 1, upTo)
                .mapToObj(version -> name(consultation, commitment, version))
                .toList();
        Map<String, Document> known = stored.newestOf(names);
        return names.stream()
                .flatMap(name -> Optional.ofNullable(known.get(name)).stream())
                .flatMap(document -> ReasonDocuments.read(document).reasons().stream())
                .toList();
    }

    /**
     * Gives the reason for one change, in the place of one that was given before; one that says and cites nothing is taken away.
     *
     * @param seen the version of the reasons that was looked at, 0 where there was nothing
     */
    public Outcome give(
            String consultation, String commitment, int version, long seen, ChangeReason reason, String who) {
        return give(consultation, commitment, version, seen, List.of(reason), who);
    }

    /** The same for several changes that one version made, all or none. */
    public Outcome give(
            String consultation,
            String commitment,
            int version,
            long seen,
            Collection<ChangeReason> given,
            String who) {
        String name = name(consultation, commitment, version);
        return changes.changeOrBegin(
                name,
                seen,
                new DeskChange(
                        who,
                        AuditAction.CHANGE_EXPLAINED,
                        new AuditThing(AuditThing.Kind.CHANGE, name),
                        "",
                        document -> Optional.of(with(document, given)),
                        document -> summary(ReasonDocuments.read(document), given)));
    }

    private static Document with(Document document, Collection<ChangeReason> given) {
        List<ChangeReason> before = ReasonDocuments.read(document).reasons();
        List<String> fields = given.stream().map(ChangeReason::field).toList();
        List<ChangeReason> after = new ArrayList<>(Stream.concat(
                        before.stream().filter(reason -> !fields.contains(reason.field())),
                        given.stream().filter(reason -> !reason.isEmpty()))
                .sorted(Comparator.comparing(ChangeReason::field))
                .toList());
        return after.equals(before) ? document : ReasonDocuments.with(document, after);
    }

    private static Map<String, Object> summary(GivenReasons reasons, Collection<ChangeReason> given) {
        Document summary = new Document();
        given.forEach(changed -> reasons.of(changed.field())
                .ifPresent(reason -> summary.append(reason.field(), ReasonDocuments.document(reason))));
        return summary;
    }

    private static String name(String consultation, String commitment, int version) {
        return String.join("/", consultation, commitment, "" + version);
    }
}
